import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';

/** argon2id, 19 MiB, two passes, one lane (OWASP). Hashing uses the same threads as file reads, so two at a time. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
/** At 15 to 30 hashes a second the last in this queue waits a few seconds; more would wait for nothing. */
const longestQueue = 60;

@Injectable()
export class Passwords {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = hash('nobody has this password', cost);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), cost));
  }

  /** Takes as long for an unknown account (`null`) as for a known one. */
  matches(passwordHash: string | null, password: string): Promise<boolean> {
    return this.inTurn(async () => {
      const isRight = await verify(passwordHash ?? (await this.decoy), password.normalize('NFKC'));
      return passwordHash !== null && isRight;
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= longestQueue) throw new Refusal(503, 'try-again');
    if (this.busy >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy--;
    }
  }
}
