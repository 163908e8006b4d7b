import { Injectable } from '@nestjs/common';
import type { ReportReason } from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { postMail } from '../../platform/mail/outbox.js';
import type { CaseRow } from './case.store.js';

const reasons: Record<ReportReason, string> = {
  'names-a-person': 'Er staat een naam of ander gegeven van iemand in.',
  insulting: 'De tekst is kwetsend voor anderen.',
  advertising: 'Het is reclame.',
  'wrong-or-illegal': 'Wat er staat klopt niet, of mag niet van de wet.',
  'something-else': 'Er is een andere reden.',
};

/** What authors are told of decisions about their texts: what, why, and how they can appeal. */
@Injectable()
export class ModerationMails {
  constructor(private readonly addresses: SiteAddresses) {}

  tellDecided(tx: Tx, municipalityId: number, row: CaseRow, at: Date): Promise<void> {
    const { decision, decision_reason: reason, decision_explanation: explanation } = row;
    if (decision === 'show') {
      const text = row.held
        ? 'Uw tekst staat nu op Stoep.'
        : 'Iemand meldde uw tekst. Wij keken, en uw tekst blijft staan.';
      return this.send(tx, municipalityId, row, 'decided', 'Wij hebben naar uw tekst gekeken', text, at);
    }
    const what =
      decision === 'ask-change'
        ? 'Wij vragen u om uw tekst te veranderen. Tot dan is hij niet te zien.'
        : 'Uw tekst is niet te zien op Stoep.';
    const text = `${what}

Waarom: ${reasons[reason as ReportReason]}

${explanation ?? ''}

Bent u het er niet mee eens? U kunt binnen zes weken bezwaar maken bij ons. Een andere medewerker kijkt dan opnieuw. Dat doet u op deze pagina.`;
    return this.send(tx, municipalityId, row, 'decided', 'Wij hebben naar uw tekst gekeken', text, at);
  }

  tellAppealDecided(tx: Tx, municipalityId: number, row: CaseRow, at: Date): Promise<void> {
    const what =
      row.appeal_outcome === 'granted'
        ? 'U krijgt gelijk. Uw tekst is weer te zien.'
        : 'Het besluit verandert niet. Uw tekst blijft verborgen.';
    const text = `Een andere medewerker keek opnieuw naar uw tekst.\n\n${what}\n\n${row.appeal_explanation ?? ''}`;
    return this.send(tx, municipalityId, row, 'appeal', 'Het antwoord op uw bezwaar', text, at);
  }

  private async send(
    tx: Tx,
    municipalityId: number,
    row: CaseRow,
    what: string,
    subject: string,
    text: string,
    at: Date,
  ): Promise<void> {
    const [person] = await tx.query<{ email: string | null; display_name: string }[]>(
      'SELECT email, display_name FROM person WHERE municipality_id = $1 AND id = $2',
      [municipalityId, row.author_id],
    );
    const body = `Beste ${person?.display_name ?? ''},\n\n${text}\n\n${this.addresses.of(municipalityId)}/mijn/teksten/${row.id}\n`;
    const mail = {
      municipalityId,
      key: `moderation:${row.id}:${what}`,
      personId: row.author_id,
      to: person?.email ?? null,
      subject,
      body,
    };
    await postMail(tx, mail, at);
  }
}
