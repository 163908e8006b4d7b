import { randomUUID } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cloneDatabase, dropDatabase } from '@stoep/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { createApp } from '../create-app.js';
import { demoPassword } from '../demo/seed-demo.js';
import { Clock } from '../platform/clock.js';
import type { Settings } from '../platform/config/settings.js';
import { testSettings } from './test-settings.js';

/** The whole platform on a database of its own, filled with the demo municipality, and visitors who call it over HTTP. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Record<string, string>;
}

interface PoolOptions {
  max: number;
  idleTimeoutMillis: number;
}

export class PlatformUnderTest {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly databaseUrl: string,
  ) {}

  static async start(overrides: Partial<Settings> = {}): Promise<PlatformUnderTest> {
    const url = await cloneDatabase();
    const app = await createApp(testSettings(overrides), url, null);
    await app.listen(0, '127.0.0.1');
    return new PlatformUnderTest(app, url);
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await dropDatabase(this.databaseUrl);
  }

  /**
   * Lets commands really run beside each other: with the one connection that a platform under test has, the second would
   * not begin before the first is done.
   */
  async atOnce<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const { options } = (this.db.driver as PostgresDriver).master as { options: PoolOptions };
    const alone = { ...options };
    // What is no longer needed is closed at once, so that there is one again afterwards.
    Object.assign(options, { max: 20, idleTimeoutMillis: 1 });
    try {
      return await work();
    } finally {
      Object.assign(options, { max: alone.max, idleTimeoutMillis: alone.idleTimeoutMillis });
    }
  }

  /** From now on it is this moment. */
  setTime(now: string): void {
    this.app.get(Clock).now = () => new Date(now);
  }

  /** Somebody without an account. */
  visitor(host = 'localhost'): Visitor {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    return new Visitor(port, host);
  }

  /** Somebody of the demo, signed in: "bewoner", "behandelaar"… */
  async as(name: string): Promise<Visitor> {
    const visitor = this.visitor();
    const answer = await visitor.post('/api/sessions', { email: `${name}@lindermeer.example`, password: demoPassword });
    if (answer.status !== 201) throw new Error(`${name} cannot sign in: ${JSON.stringify(answer.body)}`);
    return visitor;
  }
}

export class Visitor {
  cookie = '';

  constructor(
    private readonly port: number,
    private readonly host: string,
  ) {}

  get<Body = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.call('GET', path, undefined, headers);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.call('POST', path, body, headers);
  }

  put<Body = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.call('PUT', path, body, headers);
  }

  delete<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.call('DELETE', path);
  }

  /** A body that is text already goes out as it is. */
  async call<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const isReady = typeof body === 'string' || Buffer.isBuffer(body);
    const payload = body === undefined ? '' : isReady ? body : JSON.stringify(body);
    const response = await this.send(
      method,
      path,
      payload,
      withoutEmpty({
        host: this.host,
        'idempotency-key': randomUUID(),
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(payload)),
        }),
        ...headers,
      }),
    );
    for (const line of response.message.headers['set-cookie'] ?? []) this.keepCookie(line.split(';')[0] ?? '');
    const isJson = /json/.test(response.message.headers['content-type'] ?? '');
    return {
      status: response.message.statusCode ?? 0,
      body: (isJson ? JSON.parse(response.text) : response.text) as Body,
      headers: response.message.headers as Record<string, string>,
    };
  }

  /** As a browser does: the newest of a name counts, and an empty one is gone. */
  private keepCookie(pair: string): void {
    const name = `${pair.split('=')[0] ?? ''}=`;
    const others = this.cookie.split('; ').filter((known) => known !== '' && !known.startsWith(name));
    this.cookie = [...others, ...(pair === name ? [] : [pair])].join('; ');
  }

  private send(
    method: string,
    path: string,
    payload: string | Buffer,
    headers: Record<string, string>,
  ): Promise<{ message: IncomingMessage; text: string }> {
    return new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port: this.port, method, path, headers }, (message) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('end', () => resolve({ message, text: Buffer.concat(chunks).toString('utf8') }));
      });
      call.on('error', reject);
      call.end(payload);
    });
  }
}

/** A test leaves a header out by giving it no value; only the key of a command may be empty on purpose. */
function withoutEmpty(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => value !== '' || name === 'idempotency-key'),
  );
}
