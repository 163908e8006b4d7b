/**
 * What went wrong with a request, as the server told it (problem+json) or as the network did. `reason` is the key of
 * the text that people read; the words themselves are in the texts.
 */
import type { FieldError, Problem as ProblemBody } from '@stoep/contracts';

export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly reason: string,
    readonly facts: Record<string, string | number> = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(reason);
  }

  /** Wrong fields found before sending, in the shape in which the server tells them too. */
  static fields(errors: FieldError[]): Problem {
    return new Problem(400, 'fields-wrong', {}, errors);
  }

  /** Reads an answer that is not an answer to the question: problem+json, or anything a proxy made of it. */
  static async of(response: Response): Promise<Problem> {
    const body = await readBody(response);
    if (!body) return new Problem(response.status, response.status >= 500 ? 'unexpected' : 'request-refused');
    return new Problem(response.status, body.reason, body.facts ?? {}, body.errors ?? []);
  }

  /** Anything that was thrown, as a problem; what is no problem is a fault of ours. */
  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem(0, 'unexpected');
  }

  /** Is it certain that the server did nothing, or answered for good? If not, a retry must repeat the same attempt. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.reason !== 'still-in-flight';
  }
}

/** An answer without a readable body is normal behind a proxy that is down, so that is no error here. */
async function readBody(response: Response): Promise<ProblemBody | null> {
  try {
    const body: unknown = await response.json();
    return isProblemBody(body) ? body : null;
  } catch {
    return null;
  }
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && typeof (body as ProblemBody).reason === 'string';
}
