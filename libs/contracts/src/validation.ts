import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationOptions } from 'class-validator';

/** The decorators that several requests share. Every message is a key of the texts, never a sentence. */

/** Takes white space off both ends; leaves anything that is not text to the type check. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}

/** Text PostgreSQL can store to the letter: no NUL, no half of a surrogate pair. */
export function IsStorableText(options: ValidationOptions = {}): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isStorableText',
      target: target.constructor,
      propertyName: property as string,
      options: { message: 'not-storable-text', ...options },
      validator: { validate: isStorableText },
    });
}

function isStorableText(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\0') && isWellFormed(value);
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
