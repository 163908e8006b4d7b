import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from '@stoep/contracts';
import { Refusal } from './refusal.js';

/** Checks every body and query against its request class: unknown fields refused, all errors at once. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => Refusal.fields(errors.flatMap((error) => fieldErrors(error))),
  });
}

function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const first = Object.entries(error.constraints ?? {}).at(-1);
  const own = first ? [{ field, reason: reasonOf(...first) }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** Our messages are keys; those of the library itself are sentences, so they get a key by their constraint. */
function reasonOf(constraint: string, message: string): string {
  if (/^[a-z0-9-]+$/.test(message)) return message;
  return constraint === 'whitelistValidation' ? 'unknown-field' : 'wrong-value';
}
