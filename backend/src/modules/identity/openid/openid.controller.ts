import { Body, Controller, Get, HttpCode, Inject, Logger, Post, Redirect, Req, Res } from '@nestjs/common';
import {
  ChangeNameRequest,
  ProofRequest,
  StartOpenIdRequest,
  type Accepted,
  type OpenIdStart,
  type OpenIdView,
  type SignedIn,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyReply } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { SETTINGS } from '../../../platform/config/settings.token.js';
import type { Settings } from '../../../platform/config/settings.js';
import { CurrentActor, type PlatformRequest } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { IdentityProof } from '../account/identity-proof.js';
import { Sessions } from '../sessions.js';
import { OpenIdProvider, type OutsideIdentity } from './openid-provider.js';
import { OpenIdService, type PendingSignIn } from './openid.service.js';

const failed = '/account/inloggen?fout=elders';

/** Signing in with a provider outside: away by a POST of our own page, back by the provider's redirect. */
@Controller('api/oidc')
export class OpenIdController {
  private readonly logger = new Logger('OpenId');
  private readonly cookieName: string;

  constructor(
    private readonly provider: OpenIdProvider,
    private readonly pending: OpenIdService,
    private readonly sessions: Sessions,
    private readonly limits: AttemptLimits,
    private readonly proof: IdentityProof,
    private readonly addresses: SiteAddresses,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.cookieName = settings.isSecure ? '__Host-stoep-elders' : 'stoep-elders';
  }

  @Get()
  @Access('account.use')
  async find(@Req() request: PlatformRequest): Promise<OpenIdView> {
    const token = request.cookies[this.cookieName];
    return {
      label: this.provider.label,
      newcomer: token ? await this.pending.findNewcomer(request.municipalityId, token) : null,
      ...(request.actor ? await this.pending.waysIn(request.actor) : { isLinked: false, isOnlyWayIn: false }),
    };
  }

  /**
   * Who is signed in adds the provider to their account, and proves first who they are: it is another door to everything.
   * Who is not signs in. Another site cannot start either.
   */
  @Post('start')
  @HttpCode(201)
  @Access('account.use')
  async start(
    @Body() body: StartOpenIdRequest,
    @Req() request: PlatformRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenIdStart> {
    await this.limits.take('start-elsewhere', request, request.actor?.personId ?? request.ip);
    if (request.actor) await this.proof.require(request, body.currentPassword);
    const { location, expected } = await this.provider.start(this.redirectUri(request));
    const linking = request.actor?.personId ?? null;
    const returnTo = body.returnTo ?? (linking ? '/mijn/instellingen' : '/mijn');
    this.setCookie(reply, await this.pending.remember(request.municipalityId, expected, returnTo, linking));
    return { location };
  }

  /** Takes the provider off the account again. */
  @Post('unlink')
  @HttpCode(200)
  @Access('self.use')
  async unlink(
    @CurrentActor() actor: Actor,
    @Body() body: ProofRequest,
    @Req() request: PlatformRequest,
  ): Promise<Accepted> {
    await this.proof.require(request, body.currentPassword);
    return this.pending.unlink(actor, this.provider.label ?? '');
  }

  @Get('callback')
  @Redirect(failed, 302)
  @Access('account.use')
  async callback(
    @Req() request: PlatformRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    if (this.provider.label === null) throw Refusal.notFound();
    try {
      return { url: await this.comeBack(request, reply) };
    } catch (error) {
      if (!(error instanceof Refusal)) this.logger.warn(`Coming back failed: ${(error as Error).message}`);
      return { url: failed };
    }
  }

  @Post('registrations')
  @HttpCode(201)
  @Access('account.use')
  async register(
    @Body() body: ChangeNameRequest,
    @Req() request: PlatformRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const token = request.cookies[this.cookieName];
    if (!token) throw new Refusal(400, 'sign-in-elsewhere-failed');
    await this.limits.take('register', request, token);
    const personId = await this.pending.register(request.municipalityId, token, body.displayName);
    void reply.clearCookie(this.cookieName, this.cookieOptions());
    return this.sessions.start(request.municipalityId, personId, request, reply);
  }

  private async comeBack(request: PlatformRequest, reply: FastifyReply): Promise<string> {
    const token = request.cookies[this.cookieName];
    if (!token) throw new Refusal(400, 'sign-in-elsewhere-failed');
    void reply.clearCookie(this.cookieName, this.cookieOptions());
    await this.limits.take('use-link', request, token);
    const signIn = await this.pending.recall(request.municipalityId, token);
    const callback = new URL(request.url, this.redirectUri(request));
    const identity = await this.provider.identify(callback, signIn);
    if (signIn.linking_person_id !== null) return this.link(request, signIn, identity);
    const personId = await this.pending.findPerson(request.municipalityId, identity);
    const terug = `terug=${encodeURIComponent(signIn.return_to)}`;
    if (personId === null) {
      this.setCookie(reply, await this.pending.awaitName(request.municipalityId, identity, signIn.return_to));
      return `/account/welkom?${terug}`;
    }
    await this.pending.keepRollClaim(request.municipalityId, identity);
    const { awaitsSecondFactor } = await this.sessions.start(request.municipalityId, personId, request, reply);
    return awaitsSecondFactor ? `/account/code?${terug}` : signIn.return_to;
  }

  /** Only for the person who asked for it, and who is still the one at this browser. */
  private async link(request: PlatformRequest, signIn: PendingSignIn, identity: OutsideIdentity): Promise<string> {
    if (request.actor?.personId !== signIn.linking_person_id) throw new Refusal(400, 'sign-in-elsewhere-failed');
    try {
      await this.pending.link(request.actor, identity, this.provider.label ?? '');
      await this.pending.keepRollClaim(request.municipalityId, identity);
      return signIn.return_to;
    } catch (error) {
      this.logger.warn(`Not linked: ${(error as Error).message}`);
      return '/mijn/instellingen?fout=van-een-ander';
    }
  }

  private redirectUri(request: PlatformRequest): string {
    return `${this.addresses.of(request.municipalityId)}/api/oidc/callback`;
  }

  private setCookie(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.cookieName, token, { ...this.cookieOptions(), maxAge: 15 * 60 });
  }

  private cookieOptions() {
    return { path: '/', httpOnly: true, secure: this.settings.isSecure, sameSite: 'lax' } as const;
  }
}
