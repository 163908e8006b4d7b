/** What the settings pages ask of the server. */
import { inject, Injectable } from '@angular/core';
import type {
  Accepted,
  AccountView,
  ErasureBlocker,
  OpenIdStart,
  OpenIdView,
  RecoveryCodes,
  SecondFactorStart,
} from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load, type Loaded } from '../../core/api/load';

@Injectable({ providedIn: 'root' })
export class SettingsApi {
  private readonly api = inject(Api);

  /** To be called in a field of a component. */
  account(): Loaded<AccountView> {
    return load(
      () => true,
      (_, signal) => this.api.get<AccountView>('/api/my/account', {}, signal),
    );
  }

  changeName(displayName: string): Promise<Accepted> {
    return this.api.put('/api/my/account/name', { displayName });
  }

  changePassword(currentPassword: string, newPassword: string): Promise<Accepted> {
    return this.api.put('/api/my/account/password', { currentPassword, newPassword });
  }

  askNewEmail(currentPassword: string, email: string): Promise<Accepted> {
    return this.api.post('/api/my/account/email', { currentPassword, email });
  }

  endSession(id: string): Promise<Accepted> {
    return this.api.delete(`/api/my/sessions/${id}`);
  }

  endOtherSessions(): Promise<Accepted> {
    return this.api.delete('/api/my/sessions');
  }

  beginSecondFactor(currentPassword: string): Promise<SecondFactorStart> {
    return this.api.post('/api/my/second-factor', { currentPassword });
  }

  confirmSecondFactor(code: string): Promise<RecoveryCodes> {
    return this.api.post('/api/my/second-factor/confirm', { code });
  }

  endSecondFactor(currentPassword: string, code: string): Promise<Accepted> {
    return this.api.post('/api/my/second-factor/end', { currentPassword, code });
  }

  /** The provider outside, where the installation has one. To be called in a field of a component. */
  provider(): Loaded<OpenIdView> {
    return load(
      () => true,
      (_, signal) => this.api.get<OpenIdView>('/api/oidc', {}, signal),
    );
  }

  linkElsewhere(currentPassword: string): Promise<OpenIdStart> {
    return this.api.post('/api/oidc/start', { returnTo: '/mijn/instellingen', currentPassword });
  }

  unlinkElsewhere(currentPassword: string): Promise<Accepted> {
    return this.api.post('/api/oidc/unlink', { currentPassword });
  }

  /** What has to be done before one can leave. */
  blockers(signal: AbortSignal): Promise<ErasureBlocker[]> {
    return this.api.get('/api/my/erasure', {}, signal);
  }

  erase(currentPassword: string): Promise<Accepted> {
    return this.api.post('/api/my/erasure', { currentPassword, agrees: true });
  }
}
