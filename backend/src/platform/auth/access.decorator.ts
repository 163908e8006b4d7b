import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Action } from '@stoep/rules';

/** What a route says about who may call it. A route without it answers nobody, and a test fails. */
export interface AccessDeclaration {
  action: Action;
  /** Whose it must be, found by a parameter of the path. */
  subject: { kind: string; param: string } | null;
}

export const ACCESS = 'stoep:access';

/** @param subject "initiative:id": the kind of thing, and the path parameter that names it. */
export function Access(action: Action, subject?: `${string}:${string}`): CustomDecorator {
  const [kind, param] = subject?.split(':') ?? [];
  const declaration: AccessDeclaration = { action, subject: kind && param ? { kind, param } : null };
  return SetMetadata(ACCESS, declaration);
}
