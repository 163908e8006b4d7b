import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { unseal } from '../../platform/crypto/seal.js';
import type { Reader } from '../../platform/db/transactions.js';
import { PersonalDataDuties, type Whose } from '../identity/public.js';
import { ibanContext } from './save-payee.service.js';

interface PayeeRow {
  application_id: string;
  account_holder: string;
  iban_ciphertext: Buffer;
  iban_nonce: Buffer;
  iban_tag: Buffer;
  iban_key_id: string;
  kvk_number: string | null;
  contact_person: string | null;
  agreed_by: string | null;
  agreed_on: string | null;
}

/** The account number as a whole, for who asks for money and nobody else: the right to one's own data (AVG 15) is to all of it. */
@Injectable()
export class PayeeOfDownload implements OnModuleInit {
  constructor(
    private readonly duties: PersonalDataDuties,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.duties.addPart('rekening', (tx, whose) => this.accounts(tx, whose));
  }

  private async accounts(tx: Reader, { municipalityId, personId }: Whose): Promise<unknown> {
    const rows = await tx.query<PayeeRow[]>(
      `SELECT payee.* FROM application_payee payee JOIN application ON (application.municipality_id, application.id) = (payee.municipality_id, payee.application_id)
       WHERE payee.municipality_id = $1 AND applicant_id = $2`,
      [municipalityId, personId],
    );
    return rows.map((row) => ({
      aanvraag: row.application_id,
      opNaamVan: row.account_holder,
      iban: this.ibanOf(municipalityId, row),
      kvkNummer: row.kvk_number,
      contactpersoon: row.contact_person,
      akkoordVan: row.agreed_by,
      akkoordOp: row.agreed_on,
    }));
  }

  private ibanOf(municipalityId: number, row: PayeeRow): string {
    const sealed = {
      ciphertext: row.iban_ciphertext,
      nonce: row.iban_nonce,
      tag: row.iban_tag,
      keyId: row.iban_key_id,
    };
    return unseal(sealed, ibanContext(municipalityId, row.application_id), this.settings.ibanKeys);
  }
}
