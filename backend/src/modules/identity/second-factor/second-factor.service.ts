import { Inject, Injectable } from '@nestjs/common';
import type { Accepted, RecoveryCodes, SecondFactorStart } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import QRCode from 'qrcode';
import { Clock } from '../../../platform/clock.js';
import { SETTINGS } from '../../../platform/config/settings.token.js';
import type { Settings } from '../../../platform/config/settings.js';
import { seal, unseal } from '../../../platform/crypto/seal.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { appAddress, hashRecoveryCode, isAppCode, newRecoveryCodes, newSecret, stepOf } from './one-time-code.js';

type Whose = Pick<Actor, 'municipalityId' | 'personId'>;

interface FactorRow {
  secret_ciphertext: Buffer;
  secret_nonce: Buffer;
  secret_tag: Buffer;
  secret_key_id: string;
  confirmed_at: Date | null;
}

/**
 * The second factor of a person: set up, confirmed, asked for, ended. The secret is sealed for its own row. Commands here
 * are not kept with their answers, because secrets would be kept with them.
 */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Makes a secret that counts once a code of it was given. Starting again throws the earlier one away. */
  begin(whose: Whose): Promise<SecondFactorStart> {
    return this.transactions.run(async (tx) => {
      const secret = newSecret();
      const sealed = seal(secret, contextOf(whose), this.settings.ibanKeys);
      const kept = await tx.query<unknown[]>(
        `INSERT INTO second_factor (municipality_id, person_id, secret_ciphertext, secret_nonce, secret_tag, secret_key_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT ON CONSTRAINT one_second_factor_per_person DO UPDATE SET secret_ciphertext = excluded.secret_ciphertext,
           secret_nonce = excluded.secret_nonce, secret_tag = excluded.secret_tag, secret_key_id = excluded.secret_key_id,
           created_at = excluded.created_at, last_step = 0
         WHERE second_factor.confirmed_at IS NULL RETURNING 1`,
        [
          whose.municipalityId,
          whose.personId,
          sealed.ciphertext,
          sealed.nonce,
          sealed.tag,
          sealed.keyId,
          this.clock.now(),
        ],
      );
      if (kept.length === 0) throw new Refusal(409, 'second-factor-is-on');
      return { secret, picture: await this.pictureOf(tx, whose, secret) };
    });
  }

  /**
   * The first right code turns it on, for the session that gave it. Every other one ends: none of them gave a code.
   * @returns the recovery codes, which nobody can see again.
   */
  confirm(whose: Whose, sessionId: string | null, code: string): Promise<RecoveryCodes> {
    return this.transactions.run(async (tx) => {
      const factor = await find(tx, whose);
      if (!factor) throw new Refusal(409, 'second-factor-not-begun');
      if (factor.confirmed_at !== null) throw new Refusal(409, 'second-factor-is-on');
      await this.useAppCode(tx, whose, factor, code);
      await tx.query('UPDATE second_factor SET confirmed_at = $3 WHERE municipality_id = $1 AND person_id = $2', [
        ...keyOf(whose),
        this.clock.now(),
      ]);
      await this.keepThisSessionAlone(tx, whose, sessionId);
      const recoveryCodes = newRecoveryCodes();
      for (const recovery of recoveryCodes)
        await tx.query('INSERT INTO recovery_code (municipality_id, person_id, code_hash) VALUES ($1, $2, $3)', [
          ...keyOf(whose),
          hashRecoveryCode(recovery),
        ]);
      return { recoveryCodes };
    });
  }

  /** Uses up a code of the app or a recovery code. @throws Refusal when it is wrong or was used before. */
  useCode(whose: Whose, code: string): Promise<Accepted> {
    return this.transactions.run(async (tx) => {
      const factor = await find(tx, whose);
      if (!factor?.confirmed_at) throw codeWrong();
      if (isAppCode(code)) await this.useAppCode(tx, whose, factor, code);
      else await useRecoveryCode(tx, whose, code);
      return { accepted: true };
    });
  }

  async end(whose: Whose): Promise<Accepted> {
    return this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM second_factor WHERE municipality_id = $1 AND person_id = $2', keyOf(whose));
      // A code that was given to a factor that is gone says nothing about the next one.
      await tx.query(
        'UPDATE session SET second_factor_at = NULL WHERE municipality_id = $1 AND person_id = $2',
        keyOf(whose),
      );
      return { accepted: true };
    });
  }

  private async keepThisSessionAlone(tx: Tx, whose: Whose, sessionId: string | null): Promise<void> {
    await tx.query('DELETE FROM session WHERE municipality_id = $1 AND person_id = $2 AND id IS DISTINCT FROM $3', [
      ...keyOf(whose),
      sessionId,
    ]);
    await tx.query(
      'UPDATE session SET second_factor_at = $4 WHERE municipality_id = $1 AND person_id = $2 AND id = $3',
      [...keyOf(whose), sessionId, this.clock.now()],
    );
  }

  /** A code counts once: the step of time it is of must be later than the last one used, and the database decides. */
  private async useAppCode(tx: Tx, whose: Whose, factor: FactorRow, code: string): Promise<void> {
    const sealed = {
      ciphertext: factor.secret_ciphertext,
      nonce: factor.secret_nonce,
      tag: factor.secret_tag,
      keyId: factor.secret_key_id,
    };
    const step = stepOf(unseal(sealed, contextOf(whose), this.settings.ibanKeys), code, this.clock.now());
    if (step === null) throw codeWrong();
    const [, used] = await tx.query<[unknown[], number]>(
      'UPDATE second_factor SET last_step = $3 WHERE municipality_id = $1 AND person_id = $2 AND last_step < $3',
      [...keyOf(whose), step],
    );
    if (used === 0) throw codeWrong();
  }

  private async pictureOf(tx: Tx, whose: Whose, secret: string): Promise<string> {
    const [row] = await tx.query<{ name: string; account: string }[]>(
      `SELECT municipality.name, coalesce(person.email, person.display_name) AS account FROM person JOIN municipality ON municipality.id = municipality_id
       WHERE municipality_id = $1 AND person.id = $2`,
      keyOf(whose),
    );
    const address = appAddress(secret, `Stoep ${row?.name ?? ''}`.trim(), row?.account ?? '');
    const svg = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  }
}

async function find(tx: Tx, whose: Whose): Promise<FactorRow | undefined> {
  const [row] = await tx.query<FactorRow[]>(
    `SELECT secret_ciphertext, secret_nonce, secret_tag, secret_key_id, confirmed_at FROM second_factor
     WHERE municipality_id = $1 AND person_id = $2`,
    keyOf(whose),
  );
  return row;
}

async function useRecoveryCode(tx: Tx, whose: Whose, code: string): Promise<void> {
  const [, used] = await tx.query<[unknown[], number]>(
    'DELETE FROM recovery_code WHERE municipality_id = $1 AND person_id = $2 AND code_hash = $3',
    [...keyOf(whose), hashRecoveryCode(code)],
  );
  if (used === 0) throw codeWrong();
}

function keyOf({ municipalityId, personId }: Whose): [number, string] {
  return [municipalityId, personId];
}

function contextOf({ municipalityId, personId }: Whose): string {
  return `${municipalityId}:second_factor:${personId}:secret`;
}

function codeWrong(): Refusal {
  return Refusal.fields([{ field: 'code', reason: 'code-wrong' }]);
}
