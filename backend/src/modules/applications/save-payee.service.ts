import { Inject, Injectable } from '@nestjs/common';
import type { PayeeOrganisationRequest, PayeeOrganisationView, PayeeView, SavePayeeRequest } from '@stoep/contracts';
import { localDateOf, type Actor } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { seal } from '../../platform/crypto/seal.js';
import { Transactions } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import { noteFilledIn } from './desk/filled-in.js';
import { isRealDate, loadEditable } from './save-application.service.js';

/** Keeps whose account the money goes to: a person's, or that of an organisation that may be another than the applicant. */
@Injectable()
export class SavePayeeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The account number is encrypted before it reaches the database; only its last four characters come back. */
  savePayee({ municipalityId, personId }: Actor, id: string, request: SavePayeeRequest): Promise<PayeeView> {
    const iban = request.iban.replace(/\s/g, '').toUpperCase();
    const organisation = request.organisation
      ? readOrganisation(request.organisation, localDateOf(this.clock.now()))
      : null;
    return this.transactions.run(async (tx) => {
      const row = await loadEditable(tx, municipalityId, id);
      await noteFilledIn(tx, row, personId, this.clock.now());
      const sealed = seal(iban, ibanContext(municipalityId, id), this.settings.ibanKeys);
      await tx.query(
        `INSERT INTO application_payee (municipality_id, application_id, account_holder, iban_ciphertext, iban_nonce, iban_tag, iban_key_id,
           iban_last_four, kvk_number, contact_person, is_other_than_applicant, agreed_by, agreed_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (municipality_id, application_id) DO UPDATE SET account_holder = excluded.account_holder, iban_ciphertext = excluded.iban_ciphertext,
           iban_nonce = excluded.iban_nonce, iban_tag = excluded.iban_tag, iban_key_id = excluded.iban_key_id, iban_last_four = excluded.iban_last_four,
           kvk_number = excluded.kvk_number, contact_person = excluded.contact_person,
           is_other_than_applicant = excluded.is_other_than_applicant, agreed_by = excluded.agreed_by, agreed_on = excluded.agreed_on`,
        [
          municipalityId,
          id,
          request.accountHolder,
          sealed.ciphertext,
          sealed.nonce,
          sealed.tag,
          sealed.keyId,
          iban.slice(-4),
          organisation?.kvkNumber ?? null,
          organisation?.contactPerson ?? null,
          organisation?.isOtherThanApplicant ?? false,
          organisation?.agreedBy ?? null,
          organisation?.agreedOn ?? null,
        ],
      );
      return { accountHolder: request.accountHolder, ibanLastFour: iban.slice(-4), organisation };
    });
  }
}

/** Another organisation than the applicant has agreed: who did and when is asked for, and lies not in the future. */
function readOrganisation(request: PayeeOrganisationRequest, today: string): PayeeOrganisationView {
  const { kvkNumber, contactPerson, isOtherThanApplicant } = request;
  if (!isOtherThanApplicant) return { kvkNumber, contactPerson, isOtherThanApplicant, agreedBy: null, agreedOn: null };
  const { agreedBy = '', agreedOn = null } = request;
  const errors = [
    ...(agreedBy.length < 2 ? [{ field: 'organisation.agreedBy', reason: 'required' }] : []),
    ...(agreedOn && isRealDate(agreedOn) && agreedOn <= today
      ? []
      : [{ field: 'organisation.agreedOn', reason: 'consent-date-wrong' }]),
  ];
  if (errors.length > 0) throw Refusal.fields(errors);
  return { kvkNumber, contactPerson, isOtherThanApplicant, agreedBy, agreedOn };
}

/** What the ciphertext is bound to: it opens in this place only. */
export function ibanContext(municipalityId: number, applicationId: string): string {
  return `${municipalityId}:application_payee:${applicationId}:iban`;
}
