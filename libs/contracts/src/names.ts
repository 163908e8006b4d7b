import { registerDecorator } from 'class-validator';

/**
 * Signs that nobody sees, or that turn the direction of what follows: controls and line breaks, marks and overrides of
 * direction, spaces without width, fillers. The zero width joiners are not among them: Persian and Indian names and
 * emoji need them within, though at the ends they mean nothing.
 */
const unseen =
  /[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]|^[\u200C\u200D]|[\u200C\u200D]$/u;

/** A name that others read, in mails too: one line of signs one can see. */
export function IsNameOnOneLine(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isNameOnOneLine',
      target: target.constructor,
      propertyName: property as string,
      options: { message: 'name-unseen-signs' },
      validator: { validate: (value: unknown) => typeof value !== 'string' || !unseen.test(value) },
    });
}
