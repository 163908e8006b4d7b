import { formatEuros, objectUntil, type DecisionOutcome, type SchemeRule } from '@stoep/rules';
import type { Mail } from '../../platform/mail/outbox.js';
import type { ApplicationRow } from './application.store.js';

/** What an applicant hears by mail, in plain Dutch. Never an account number, never an internal note. */
export function receivedMail(municipalityId: number, row: ApplicationRow): Mail {
  return mailTo(
    municipalityId,
    row,
    `received:${row.id}`,
    `Wij hebben uw aanvraag ${row.number} ontvangen`,
    `
Wij hebben uw aanvraag voor "${row.plan?.title}" ontvangen op ${written(row.received_on)}.
Het nummer is ${row.number}. U vraagt ${formatEuros(row.requested_cents)}.

Wat gebeurt er nu? Wij kijken of uw aanvraag compleet is. Missen wij iets? Dan hoort u dat van ons.
U krijgt ons besluit uiterlijk op ${written(row.decide_by)}.
`,
  );
}

export function completionAskedMail(
  municipalityId: number,
  row: ApplicationRow,
  missing: string,
  termEndsOn: string,
  position: number,
): Mail {
  return mailTo(
    municipalityId,
    row,
    `completion:${row.id}:${position}`,
    `Wij missen iets in uw aanvraag ${row.number}`,
    `
Wij kunnen uw aanvraag voor "${row.plan?.title}" nog niet goed beoordelen. Wij missen dit:

${missing}

Vul uw aanvraag aan voor het einde van ${written(termEndsOn)}. Log in op Stoep en open uw aanvraag.
`,
  );
}

export interface LetterContent {
  outcome: DecisionOutcome;
  amountCents: number;
  reasons: string;
  citedRules: SchemeRule[];
  sentOn: string;
}

export function decisionLetter(municipalityId: number, row: ApplicationRow, letter: LetterContent): Mail {
  const verdict: Record<DecisionOutcome, string> = {
    grant: `Goed nieuws: u krijgt ${formatEuros(letter.amountCents)}.`,
    'partly-grant': `U krijgt een deel van wat u vroeg: ${formatEuros(letter.amountCents)} van ${formatEuros(row.requested_cents)}.`,
    refuse: `U krijgt geen geld voor dit plan.`,
  };
  const rules = letter.citedRules.map((rule) => `- ${rule.text} (${rule.source})`).join('\n');
  return mailTo(
    municipalityId,
    row,
    `decision:${row.id}`,
    `Ons besluit over uw aanvraag ${row.number}`,
    `
Wij hebben een besluit genomen over uw aanvraag voor "${row.plan?.title}" van ${written(row.received_on)}.

${verdict[letter.outcome]}

Waarom nemen wij dit besluit?
${letter.reasons}
${rules ? `\nDeze regels zijn de reden:\n${rules}\n` : ''}
Bent u het er niet mee eens? Dan kunt u bezwaar maken. Doe dat binnen zes weken: tot en met ${written(objectUntil(letter.sentOn))}.
Schrijf ons waarom u het er niet mee eens bent. Zet uw naam, uw adres, de datum en het nummer ${row.number} erbij.

Dit besluit is verstuurd op ${written(letter.sentOn)}.
`,
  );
}

export function notProcessedMail(municipalityId: number, row: ApplicationRow, reason: string): Mail {
  return mailTo(
    municipalityId,
    row,
    `not-processed:${row.id}`,
    `Wij behandelen uw aanvraag ${row.number} niet`,
    `
Wij vroegen u om uw aanvraag voor "${row.plan?.title}" aan te vullen. Dat is niet of niet genoeg gebeurd.
Daarom behandelen wij uw aanvraag niet.

${reason}

U kunt uw plan opnieuw indienen. Bent u het er niet mee eens? Dan kunt u binnen zes weken bezwaar maken.
`,
  );
}

function mailTo(municipalityId: number, row: ApplicationRow, key: string, subject: string, text: string): Mail {
  return {
    municipalityId,
    key,
    personId: row.applicant_id,
    to: row.applicant_email,
    subject,
    body: `Beste ${row.applicant_name},\n${text}`,
  };
}

function written(date: string | null): string {
  if (!date) return '';
  return new Intl.DateTimeFormat('nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}
