import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/transactions.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { nameOf, postMail } from '../../../platform/mail/outbox.js';

interface BookingWords {
  facility: string;
  slug: string;
  starts: string;
  ends: string;
  purpose: string;
  answer: string;
  state: 'agreed' | 'refused';
  askerId: string;
  askerName: string;
  askerEmail: string | null;
  keeperId: string | null;
  keeperName: string | null;
  keeperEmail: string | null;
}

/** The mails about a request for a room: to its keeper and to who asked. Each is sent once. */
@Injectable()
export class BookingMails {
  constructor(private readonly addresses: SiteAddresses) {}

  async tellAsked(tx: Tx, municipalityId: number, id: string, at: Date): Promise<void> {
    const words = await wordsOf(tx, municipalityId, id);
    const link = `${this.addresses.of(municipalityId)}/voorzieningen/${words.slug}/agenda`;
    await postMail(
      tx,
      {
        municipalityId,
        key: `booking-asked:${id}`,
        personId: words.keeperId,
        names: [words.askerId],
        to: words.keeperEmail,
        subject: `Aanvraag voor ${words.facility}`,
        body: `Beste ${words.keeperName},

${nameOf(words.askerId)} vraagt of deze plek vrij is: ${words.facility}
${whenOf(words)}

Waarvoor: ${words.purpose}

Geef antwoord op deze pagina:
${link}
`,
      },
      at,
    );
  }

  async tellAnswered(tx: Tx, municipalityId: number, id: string, at: Date): Promise<void> {
    const words = await wordsOf(tx, municipalityId, id);
    const outcome = words.state === 'agreed' ? 'Het kan' : 'Het kan niet';
    const about = `${words.facility}\n${whenOf(words)}`;
    const said = words.answer ? `\n\nDe beheerder schrijft: ${words.answer}` : '';
    const asker = `Beste ${words.askerName},\n\nU vroeg om deze plek:\n${about}\n\n${outcome}.${said}\n\n${this.addresses.of(municipalityId)}/voorzieningen/${words.slug}\n`;
    const keeper = `Beste ${words.keeperName},

U gaf antwoord op een aanvraag van ${nameOf(words.askerId)}:
${about}

Uw antwoord: ${outcome.toLowerCase()}.${said}
`;
    const subject = `${outcome}: ${words.facility}`;
    const toAsker = { personId: words.askerId, to: words.askerEmail, body: asker };
    const toKeeper = { personId: words.keeperId, to: words.keeperEmail, body: keeper, names: [words.askerId] };
    await postMail(tx, { municipalityId, subject, key: `booking-answered:${id}`, ...toAsker }, at);
    await postMail(tx, { municipalityId, subject, key: `booking-answered:${id}:keeper`, ...toKeeper }, at);
  }

  async tellWithdrawn(tx: Tx, municipalityId: number, id: string, at: Date): Promise<void> {
    const words = await wordsOf(tx, municipalityId, id);
    await postMail(
      tx,
      {
        municipalityId,
        key: `booking-withdrawn:${id}`,
        personId: words.keeperId,
        names: [words.askerId],
        to: words.keeperEmail,
        subject: `Aanvraag ingetrokken: ${words.facility}`,
        body: `Beste ${words.keeperName},

${nameOf(words.askerId)} heeft deze plek niet meer nodig:
${words.facility}
${whenOf(words)}

De plek is op dat moment weer vrij.
`,
      },
      at,
    );
  }
}

function whenOf({ starts, ends }: BookingWords): string {
  return `${starts} tot ${ends} uur`;
}

async function wordsOf(tx: Tx, municipalityId: number, id: string): Promise<BookingWords> {
  const [row] = await tx.query<BookingWords[]>(
    `SELECT place.name AS facility, facility.slug, purpose, answer, booking.state,
       asker.id AS "askerId", asker.display_name AS "askerName", asker.email AS "askerEmail",
       keeper.id AS "keeperId", keeper.display_name AS "keeperName", keeper.email AS "keeperEmail",
       to_char(lower(period) AT TIME ZONE 'Europe/Amsterdam', 'DD-MM-YYYY HH24:MI') AS starts,
       to_char(upper(period) AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI') AS ends
     FROM facility_booking booking JOIN facility ON (facility.municipality_id, facility.place_id) = (booking.municipality_id, booking.place_id)
     JOIN place ON (place.municipality_id, place.id) = (booking.municipality_id, booking.place_id)
     JOIN person asker ON (asker.municipality_id, asker.id) = (booking.municipality_id, asked_by)
     LEFT JOIN person keeper ON (keeper.municipality_id, keeper.id) = (booking.municipality_id, keeper_id)
     WHERE booking.municipality_id = $1 AND booking.id = $2`,
    [municipalityId, id],
  );
  if (!row) throw new Error(`There is no request ${id}.`);
  return row;
}
