/** Everything about my account on one page: who I am, how it is kept safe, and where I am signed in. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionRow } from '@stoep/contracts';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { formState } from '../../core/forms/form-state';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Facts } from '../../ui/list/facts';
import { Alert } from '../../ui/message/alert';
import { Badge } from '../../ui/message/badge';
import { LoadState } from '../../ui/message/load-state';
import { SettingsApi } from './settings.api';

@Component({
  imports: [Alert, Badge, Breadcrumb, Button, DayPipe, ErrorSummary, Facts, LoadState, RouterLink, TextPipe, TimePipe],
  templateUrl: './settings.page.html',
})
export class SettingsPage {
  /** What went wrong while an account elsewhere was being added. */
  readonly fout = input<string>();

  private readonly api = inject(SettingsApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);
  protected readonly account = this.api.account();
  protected readonly form = formState();
  protected readonly hasOthers = computed(() => (this.account.value()?.sessions.length ?? 0) > 1);

  /** The provider outside, where the installation has one. */
  protected readonly provider = this.api.provider();

  protected nameOf(session: SessionRow): string {
    const browser = this.texts.term('settings.browser', session.browser);
    return `${browser} ${this.texts.term('settings.system', session.system)}`.trim();
  }

  protected async end(session: SessionRow): Promise<void> {
    if (await this.form.submit(() => this.api.endSession(session.id))) this.tell();
  }

  protected async endOthers(): Promise<void> {
    if (await this.form.submit(() => this.api.endOtherSessions())) this.tell();
  }

  private tell(): void {
    this.announcer.say(this.texts.text('settings.sessions.ended'));
    this.account.reload();
  }
}
