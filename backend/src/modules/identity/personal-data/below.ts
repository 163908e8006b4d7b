/**
 * Rows that are somebody's although they hold no person's id: they hang under something of theirs. A test walks the
 * schema from everything that is in the download and goes red for a table that is neither here nor explained.
 */
export interface Below {
  table: string;
  /** The rows with whatever they are read with; the columns of `shows` are of these. */
  from: string;
  /** Which of them: $1 is the municipality, $2 the person. */
  where: string;
  shows: Readonly<Record<string, string>>;
}

export const below: Readonly<Record<string, Below>> = {
  kosten: ofApplication('application_cost_line', {
    omschrijving: 'description',
    soort: 'kind',
    bedragInCenten: 'amount_cents',
  }),
  aanvullingen: ofApplication('completion_request', {
    gevraagd: 'missing',
    gevraagdOp: 'asked_on',
    antwoord: 'answer',
    antwoordOp: 'answered_on',
  }),
  meeAanvragers: ofApplication('co_applicant', { eMail: 'email', stand: 'state' }),
  brieven: ofApplication('letter_to_print', { onderwerp: 'subject', tekst: 'body' }),
  besluiten: ofApplication('decision', {
    uitkomst: 'outcome',
    bedragInCenten: 'amount_cents',
    motivering: 'reasons',
    verstuurdOp: 'sent_on',
  }),
  ingevuldDoorDeBalie: ofApplication('application_filled_in', { wanneer: 'at' }),
  aanmeldingen: ofParticipant(
    'signup',
    `signup JOIN occurrence ON (occurrence.municipality_id, occurrence.id) = (signup.municipality_id, signup.occurrence_id)
     JOIN activity ON (activity.municipality_id, activity.id) = (occurrence.municipality_id, occurrence.activity_id)`,
    {
      activiteit: 'activity.title',
      begint: 'occurrence.starts_at',
      stand: 'signup.state',
      personen: 'signup.party_size',
      wanneer: 'signup.at',
    },
  ),
  lidVan: ofParticipant('membership', withActivity('membership'), {
    activiteit: 'activity.title',
    personen: 'membership.party_size',
    sinds: 'membership.since',
    tot: 'membership.ended_at',
  }),
  herinneringen: ofParticipant('reminder_choice', withActivity('reminder_choice'), {
    activiteit: 'activity.title',
    keuze: 'reminder_choice.reminder',
  }),
  aanmeldingenMetEenLink: ofParticipant('join_request', withActivity('join_request'), {
    activiteit: 'activity.title',
    naam: 'join_request.name',
    eMail: 'join_request.email',
    personen: 'join_request.party_size',
    wanneer: 'join_request.asked_at',
  }),
  planning: ofActivity('schedule', { begint: 'starts_local', minuten: 'minutes', herhaling: 'rrule' }),
  data: ofActivity('occurrence', { begint: 'starts_at', eindigt: 'ends_at', stand: 'status', toelichting: 'note' }),
};

/** Tables under something of somebody that are not about them, with the reason. */
export const notTheirs: Readonly<Record<string, string>> = {
  activity_photo_file: 'the bytes of a photo; the download has its address',
  initiative_photo_file: 'the bytes of a photo; the download has its address',
  advice: 'written for the municipality, about an application; in the decision as far as it counts',
  application_note: 'internal notes between staff, about an application',
  application_payee: 'told by the module of applications, which can read the account number',
  budget_posting: 'the books of the municipality',
  proposal: 'between staff, before the decision',
  round_application: 'which application is for which plan of a round; the result itself is public',
  round_plan: 'what voters read of an initiative, taken from the initiative itself',
  recovery_code: 'only hashes are kept',
  voter_roll_address: 'how the letter is addressed; goes when the round closes',
  voting_code: 'only hashes are kept',
};

function ofApplication(table: string, shows: Below['shows']): Below {
  const where = `application_id IN (SELECT id FROM application WHERE municipality_id = $1 AND applicant_id = $2)`;
  return { table, from: table, where, shows: { aanvraag: 'application_id', ...shows } };
}

function ofActivity(table: string, shows: Below['shows']): Below {
  const where = `activity_id IN (SELECT id FROM activity WHERE municipality_id = $1 AND organiser_id = $2)`;
  return { table, from: table, where, shows: { activiteit: 'activity_id', ...shows } };
}

function ofParticipant(table: string, from: string, shows: Below['shows']): Below {
  const where = `${table}.participant_id IN (SELECT id FROM participant WHERE municipality_id = $1 AND person_id = $2)`;
  return { table, from, where, shows };
}

function withActivity(table: string): string {
  return `${table} JOIN activity ON (activity.municipality_id, activity.id) = (${table}.municipality_id, ${table}.activity_id)`;
}
