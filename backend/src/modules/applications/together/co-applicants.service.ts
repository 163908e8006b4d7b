import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CoApplicantList } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { nameOf, postMail } from '../../../platform/mail/outbox.js';
import { newToken } from '../../identity/public.js';
import { loadApplication, type ApplicationRow } from '../application.store.js';
import { noteFilledIn } from '../desk/filled-in.js';
import { coApplicantsOf } from './co-applicants.query.js';

const mostNamed = 10;

/**
 * The applicant's side of applying together: naming somebody by e-mail and taking them off, as long as it is not sent.
 * Whether an address is known makes no difference to what the applicant sees or to what is mailed.
 */
@Injectable()
export class CoApplicantsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly addresses: SiteAddresses,
    private readonly clock: Clock,
  ) {}

  nameCoApplicant(command: Command, applicationId: string, address: string): Promise<CoApplicantList> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await lockDraft(tx, command.municipalityId, applicationId);
      await noteFilledIn(tx, row, command.actor.personId, this.clock.now());
      await this.ask(tx, command, row, address.toLowerCase());
      return list(tx, command.municipalityId, applicationId);
    });
  }

  /** Everybody who carries the initiative along, at once; who is named already is left as it is. */
  nameInitiators(command: Command, applicationId: string): Promise<CoApplicantList> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await lockDraft(tx, municipalityId, applicationId);
      for (const email of await notYetNamed(tx, municipalityId, applicationId)) await this.ask(tx, command, row, email);
      return list(tx, municipalityId, applicationId);
    });
  }

  /** Who would get a mail now. */
  initiatorsToName(municipalityId: number, applicationId: string): Promise<string[]> {
    return this.transactions.run((tx) => notYetNamed(tx, municipalityId, applicationId));
  }

  takeOff(municipalityId: number, applicationId: string, id: string): Promise<CoApplicantList> {
    return this.transactions.run(async (tx) => {
      await lockDraft(tx, municipalityId, applicationId);
      await tx.query('DELETE FROM co_applicant WHERE municipality_id = $1 AND application_id = $2 AND id = $3', [
        municipalityId,
        applicationId,
        id,
      ]);
      return list(tx, municipalityId, applicationId);
    });
  }

  private async ask(tx: Tx, command: Command, row: ApplicationRow, email: string): Promise<void> {
    const { municipalityId, actor } = command;
    const named = await coApplicantsOf(tx, municipalityId, row.id, 'all');
    if (named.length >= mostNamed) throw new Refusal(409, 'too-many-co-applicants');
    const at = this.clock.now();
    const id = randomUUID();
    const { token, hash } = newToken();
    await tx.query(
      `INSERT INTO co_applicant (municipality_id, id, application_id, email, token_hash, named_by, named_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, 'asked')`,
      [municipalityId, id, row.id, email, hash, actor.personId, at],
    );
    const [initiative] = await tx.query<{ title: string }[]>(
      'SELECT title FROM initiative WHERE municipality_id = $1 AND id = $2',
      [municipalityId, row.initiative_id],
    );
    const title = initiative?.title ?? '';
    const mail = {
      municipalityId,
      key: `co-applicant:${id}`,
      personId: null,
      to: email,
      names: [row.applicant_id],
      subject: `Vraagt u samen budget aan voor ${title}?`,
      body: this.words(municipalityId, row, title, token),
    };
    await postMail(tx, mail, at);
  }

  private words(municipalityId: number, row: ApplicationRow, title: string, token: string): string {
    return `Goedendag,

${nameOf(row.applicant_id)} vraagt buurtbudget aan voor "${title}" (${row.scheme_name}).
De vraag aan u is: wilt u deze aanvraag samen doen? U kunt de aanvraag dan lezen. U kunt er niets in veranderen.

Kies hier ja of nee. U logt eerst in of maakt een account.

${this.addresses.of(municipalityId)}/samen-aanvragen#${token}

Kent u dit niet? Kies dan nee, of doe niets. Uw naam komt nergens op de website te staan.
`;
  }
}

/** Locked until the end: naming and sending wait for each other. @throws Refusal 409 once it is sent */
export async function lockDraft(tx: Tx, municipalityId: number, id: string): Promise<ApplicationRow> {
  await tx.query('SELECT 1 FROM application WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [municipalityId, id]);
  const row = await loadApplication(tx, municipalityId, { id });
  if (row.state !== 'draft') throw new Refusal(409, 'who-applies-along-is-settled-before-sending');
  return row;
}

async function list(tx: Tx, municipalityId: number, id: string): Promise<CoApplicantList> {
  return { coApplicants: await coApplicantsOf(tx, municipalityId, id, 'all') };
}

/** The addresses of who carries the initiative along and is not named for this application yet. */
async function notYetNamed(tx: Tx, municipalityId: number, applicationId: string): Promise<string[]> {
  const people = await tx.query<{ email: string }[]>(
    `SELECT email FROM application JOIN co_initiator ON (co_initiator.municipality_id, co_initiator.initiative_id) = (application.municipality_id, application.initiative_id)
     JOIN person ON (person.municipality_id, person.id) = (co_initiator.municipality_id, co_initiator.person_id)
     WHERE application.municipality_id = $1 AND application.id = $2 AND person.id <> applicant_id AND email IS NOT NULL
       AND NOT EXISTS (SELECT FROM co_applicant named WHERE named.municipality_id = $1 AND named.application_id = $2
         AND (named.person_id = person.id OR named.email = person.email))
     ORDER BY since`,
    [municipalityId, applicationId],
  );
  return people.map(({ email }) => email);
}
