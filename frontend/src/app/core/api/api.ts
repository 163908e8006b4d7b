/**
 * The site's own way to the server: JSON over fetch, one idempotency key per attempt, problems as `Problem`.
 * It knows no routes; each feature has its own `*.api.ts` that names them.
 */
import { inject, Injectable } from '@angular/core';
import { AttemptKeys } from './attempt-keys';
import { FirstAnswers } from './first-answers';
import { Problem } from './problem';

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;

@Injectable({ providedIn: 'root' })
export class Api {
  private readonly attempts = new AttemptKeys();
  private readonly first = inject(FirstAnswers);

  /** Reads something. @throws Problem */
  get<T>(path: string, query: Record<string, QueryValue> = {}, signal?: AbortSignal): Promise<T> {
    const address = path + queryString(query);
    const known = this.first.take(address) as T | undefined;
    return known !== undefined
      ? Promise.resolve(known)
      : this.send<T>(address, { method: 'GET', ...(signal && { signal }) });
  }

  /** Reads a file as text. @throws Problem */
  async text(path: string): Promise<string> {
    const response = await reach(path, { method: 'GET' });
    if (!response.ok) throw await Problem.of(response);
    return response.text();
  }

  /** @throws Problem */
  post<T>(path: string, body?: object): Promise<T> {
    return this.command<T>('POST', path, body);
  }

  /** @throws Problem */
  put<T>(path: string, body?: object): Promise<T> {
    return this.command<T>('PUT', path, body);
  }

  /** @throws Problem */
  delete<T>(path: string): Promise<T> {
    return this.command<T>('DELETE', path);
  }

  /** Asks for a file that is made for this request; it is not asked for twice by itself. @throws Problem */
  async download(path: string, body: object): Promise<Blob> {
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await reach(path, init);
    if (!response.ok) throw await Problem.of(response);
    return response.blob();
  }

  /** Sends a file with the fields beside it. @throws Problem */
  async upload<T>(path: string, fields: Record<string, string>, name: string, file: File): Promise<T> {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set(name, file);
    const attempt = `POST ${path} ${JSON.stringify(fields)} ${file.name} ${file.size} ${file.lastModified}`;
    const headers = { 'Idempotency-Key': this.attempts.keyFor(attempt) };
    return this.answered(attempt, () => this.send<T>(path, { method: 'POST', headers, body }));
  }

  private async command<T>(method: string, path: string, body?: object): Promise<T> {
    this.first.forget();
    const text = body === undefined ? undefined : JSON.stringify(body);
    const attempt = `${method} ${path} ${text ?? ''}`;
    const headers: Record<string, string> = { 'Idempotency-Key': this.attempts.keyFor(attempt) };
    if (text !== undefined) headers['Content-Type'] = 'application/json';
    return this.answered(attempt, () =>
      this.send<T>(path, { method, headers, ...(text !== undefined && { body: text }) }),
    );
  }

  /** The key of an attempt is kept until there is a definite answer. */
  private async answered<T>(attempt: string, send: () => Promise<T>): Promise<T> {
    try {
      const answer = await send();
      this.attempts.answered(attempt);
      return answer;
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.isFinal) this.attempts.answered(attempt);
      throw thrown;
    }
  }

  private async send<T>(path: string, init: RequestInit): Promise<T> {
    const response = await reach(path, init);
    if (!response.ok) throw await Problem.of(response);
    if (response.status === 204) return undefined as T;
    return (await response.json()) as T;
  }
}

/** A request that did not arrive is a problem people can act on; one that we broke off ourselves is none. */
async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (thrown) {
    if (init.signal?.aborted) throw thrown;
    throw new Problem(0, 'no-connection');
  }
}

function queryString(query: Record<string, QueryValue>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') parts.set(name, text);
  }
  const text = parts.toString();
  return text ? `?${text}` : '';
}
