import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { Injectable } from '@nestjs/common';
import { useAgent } from 'request-filtering-agent';

/** Why there is no answer: the address is not one we go to, or the other side did not answer in time. */
export type NoAnswer = 'not-allowed' | 'no-answer';

export interface OutgoingRequest {
  method: 'GET' | 'HEAD' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

const patienceMs = 8_000;

/**
 * Requests to addresses that somebody typed. They go to public addresses only: the name is resolved, what it leads to is
 * looked at, and that is what is connected to, so that it cannot become another one in between. Redirects are not
 * followed, and of an answer nothing is read but its status.
 */
@Injectable()
export class OutgoingRequests {
  /** A test has its other side on this machine. Nothing sets it from outside. */
  allowsPrivateAddresses = false;

  /** @returns the status of the answer, or why there was none */
  async statusOf(asked: OutgoingRequest): Promise<number | NoAnswer> {
    if (!URL.canParse(asked.url)) return 'not-allowed';
    const { protocol, username } = new URL(asked.url);
    if (!['http:', 'https:'].includes(protocol) || username !== '') return 'not-allowed';
    try {
      const { statusCode = 0 } = await this.send(asked, protocol === 'https:');
      return statusCode;
    } catch (error) {
      // Somebody else's server, or none at all; or an address that we do not go to.
      return /is not allowed/.test((error as Error).message) ? 'not-allowed' : 'no-answer';
    }
  }

  private send({ method, url, headers, body }: OutgoingRequest, isSecure: boolean): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const agent = useAgent(url, { allowPrivateIPAddress: this.allowsPrivateAddresses });
      const outgoing = (isSecure ? overHttps : overHttp)(url, {
        method,
        headers: { 'User-Agent': 'Stoep', Accept: '*/*', ...headers, ...(body && { 'Content-Length': body.length }) },
        agent,
        signal: AbortSignal.timeout(patienceMs),
      });
      outgoing.on('error', reject);
      outgoing.on('response', (answer) => {
        // What comes after the head is not wanted, however much it is.
        answer.on('error', () => undefined);
        answer.destroy();
        resolve(answer);
      });
      outgoing.end(body);
    });
  }
}
