import { Inject, Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { SETTINGS } from '../../../platform/config/settings.token.js';
import type { Settings } from '../../../platform/config/settings.js';
import { Refusal } from '../../../platform/http/refusal.js';

/** What a sign-in has to be the answer to. */
export interface Expected {
  state: string;
  nonce: string;
  verifier: string;
}

export interface OutsideIdentity {
  issuer: string;
  subject: string;
  name: string;
  /** What the provider says is this person's label on voter rolls, when a municipality asks for that. */
  rollLabel: string | null;
}

/**
 * The OpenID provider, asked for its addresses the first time somebody needs them. When it cannot be reached, signing in
 * with a password goes on as ever, and the next try asks again.
 */
@Injectable()
export class OpenIdProvider {
  private readonly logger = new Logger('OpenId');
  private discovered: Promise<openid.Configuration> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get label(): string | null {
    return this.settings.openId?.label ?? null;
  }

  /** Makes the address to send somebody to, with state, nonce and a PKCE challenge (S256) of their own. */
  async start(redirectUri: string): Promise<{ location: string; expected: Expected }> {
    const config = await this.configuration();
    const expected = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const location = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state: expected.state,
      nonce: expected.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(expected.verifier),
      code_challenge_method: 'S256',
    });
    return { location: location.href, expected };
  }

  /** Trades the code for an identity; the library checks state, nonce, issuer, audience and signature. */
  async identify(callback: URL, expected: Expected): Promise<OutsideIdentity> {
    const config = await this.configuration();
    try {
      const tokens = await openid.authorizationCodeGrant(config, callback, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no identity in the answer');
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: typeof claims['name'] === 'string' ? claims['name'] : '',
        rollLabel: this.rollLabelIn(claims),
      };
    } catch (error) {
      this.logger.warn(`Signing in elsewhere failed: ${(error as Error).message}`);
      throw new Refusal(400, 'sign-in-elsewhere-failed');
    }
  }

  /** Only text, as short as a label of a roll may be: a list or a number is not what somebody meant by a label. */
  private rollLabelIn(claims: Record<string, unknown>): string | null {
    const value = this.settings.openId?.rollClaim && claims[this.settings.openId.rollClaim];
    return typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : null;
  }

  private async configuration(): Promise<openid.Configuration> {
    const { openId } = this.settings;
    if (!openId) throw Refusal.notFound();
    const issuer = new URL(openId.issuer);
    this.discovered ??= openid.discovery(
      issuer,
      openId.clientId,
      undefined,
      openid.ClientSecretBasic(openId.clientSecret),
      // The settings let http through for a provider on this machine only.
      issuer.protocol === 'http:' ? { execute: [openid.allowInsecureRequests], timeout: 5 } : { timeout: 5 },
    );
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = null;
      this.logger.warn(`The provider ${openId.issuer} cannot be reached: ${(error as Error).message}`);
      throw new Refusal(503, 'sign-in-elsewhere-unavailable');
    }
  }
}
