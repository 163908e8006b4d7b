import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { can } from '@stoep/rules';
import { SETTINGS } from '../config/settings.token.js';
import type { Settings } from '../config/settings.js';
import { refuseUnstorable } from '../http/border.js';
import { requestOf, type PlatformRequest } from '../http/platform-request.js';
import { Refusal } from '../http/refusal.js';
import { BODY_KIND, type BodyKind } from '../http/upload.js';
import { ACCESS, type AccessDeclaration } from './access.decorator.js';
import { AccessSources } from './sources.js';

/** Every request of the API passes here: which municipality, from our own pages, who, and may they. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sources: AccessSources,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declaration = this.reflector.get<AccessDeclaration | undefined>(ACCESS, context.getHandler());
    if (!declaration) throw new Refusal(403, 'forbidden');
    // Health is asked of a server that may have no municipality yet.
    if (declaration.action === 'platform.read') return true;
    const request = requestOf(context);
    const kind = this.reflector.get<BodyKind | undefined>(BODY_KIND, context.getHandler()) ?? 'json';
    if (kind !== 'one-click') this.refuseForeignWrites(request, kind);
    if (request.body === null && request.headers['content-type']) throw new Refusal(400, 'request-unreadable');
    refuseUnstorable({ body: request.body, query: request.query, params: request.params });
    request.municipalityId = await this.municipalityOf(request);
    const session = await this.sources.findActor(request.municipalityId, request);
    request.actor = session?.actor ?? null;
    request.sessionId = session?.sessionId ?? null;
    await this.refuseUnlessAllowed(declaration, request);
    if (kind === 'upload') refuseUnlessUpload(request);
    return true;
  }

  /** Cross-site request forgery: a write comes from our own pages, as JSON, or as an upload that says whose page it is. */
  private refuseForeignWrites(request: PlatformRequest, kind: BodyKind): void {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal(403, 'from-another-site');
    const origin = request.headers.origin;
    if (origin !== undefined && !this.isOwnOrigin(origin, request)) throw new Refusal(403, 'from-another-site');
    if (kind === 'upload') return;
    const length = request.headers['content-length'] ?? '0';
    const hasBody = length !== '0' || request.headers['transfer-encoding'] !== undefined;
    if (hasBody && !/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      throw new Refusal(415, 'not-json');
  }

  private isOwnOrigin(origin: string, request: PlatformRequest): boolean {
    return origin === this.settings.publicUrl || (URL.canParse(origin) && new URL(origin).host === request.host);
  }

  private async municipalityOf(request: PlatformRequest): Promise<number> {
    const id = await this.sources.findMunicipality(request.hostname.toLowerCase());
    if (id === null) throw new Refusal(404, 'unknown-municipality');
    return id;
  }

  private async refuseUnlessAllowed({ action, subject }: AccessDeclaration, request: PlatformRequest): Promise<void> {
    refuse(can(request.actor, action));
    if (!subject) return;
    const key = (request.params as Record<string, string>)[subject.param] ?? '';
    const found = await this.sources.findSubject(subject.kind, request.municipalityId, key);
    if (!found) throw Refusal.notFound();
    refuse(can(request.actor, action, found));
  }
}

function refuse(answer: ReturnType<typeof can>): void {
  if (answer === 'sign-in-first') throw new Refusal(401, 'sign-in-first');
  if (answer === 'forbidden') throw new Refusal(403, 'forbidden');
}

/** A form of another site can send this too, but not with our key of a command or as being of the same origin. */
function refuseUnlessUpload({ headers }: PlatformRequest): void {
  if (!/^multipart\/form-data\b/.test(headers['content-type'] ?? '')) throw new Refusal(415, 'not-an-upload');
  if (headers.origin === undefined && headers['sec-fetch-site'] === undefined)
    throw new Refusal(403, 'from-another-site');
}
