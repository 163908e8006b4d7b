/**
 * Every place in the database that says who somebody is or what they did: what they get of it when they ask, and what
 * becomes of it when they leave. A test walks the schema and goes red for a column that is missing here.
 */
export interface Holding {
  table: string;
  /** Columns that hold a person's id. */
  columns: readonly string[];
  /** Its name in the download, and what is shown of each row: key and SQL. Null: see `why`. */
  download: { name: string; shows: Readonly<Record<string, string>> } | null;
  /** removed: the rows go. kept: they stay, and lead to somebody without a name. */
  whenErased: 'removed' | 'kept';
  why: string;
}

const byStaff = 'written for the municipality, about an application of somebody else; part of its file';
const byOffice = 'done for the municipality, about a scheme; nothing about this person';
const byRound = 'done for the municipality, about a voting round; nothing about this person';
const byLaw = 'belongs to a decision of the municipality, which the law says to keep';
const shared = 'public, and others answered it; stays without the name';

export const holdings: readonly Holding[] = [
  own('session', ['person_id'], 'sessies', {
    ingelogd: 'created_at',
    gezien: 'seen_at',
    browser: 'browser',
    systeem: 'system',
  }),
  own('role_assignment', ['person_id'], 'rollen', { rol: 'role', wijk: 'wijk_code', sinds: 'given_at' }),
  silent('role_assignment', ['given_by'], 'kept', 'who gave a role to somebody else'),
  own('person_token', ['person_id'], 'openstaandeLinks', {
    soort: 'purpose',
    geldigTot: 'expires_at',
    nieuwAdres: 'new_email',
  }),
  own('idempotency_key', ['person_id'], 'laatsteOpdrachten', { wat: 'route', wanneer: 'created_at' }),
  own('second_factor', ['person_id'], 'tweedeStap', { ingesteld: 'created_at', bevestigd: 'confirmed_at' }),
  silent('recovery_code', ['person_id'], 'removed', 'only a hash is kept; goes with the second factor'),
  own('external_identity', ['person_id'], 'inloggenElders', {
    aanbieder: 'issuer',
    kenmerk: 'subject',
    sinds: 'linked_at',
    kiezerslijstBekendTot: 'roll_claim_until',
  }),
  silent(
    'external_sign_in',
    ['linking_person_id'],
    'removed',
    'lasts a quarter of an hour and says nothing but that somebody is signing in',
  ),
  {
    table: 'initiative',
    columns: ['initiator_id'],
    download: {
      name: 'initiatieven',
      shows: {
        titel: 'title',
        wat: 'what',
        waarom: 'why',
        plek: 'place_name',
        stand: 'state',
        gemaakt: 'created_at',
        gedeeld: 'published_at',
      },
    },
    whenErased: 'kept',
    why: 'what was shared stays without the name; drafts go, and what nobody else carries is withdrawn',
  },
  kept(
    'initiative_transition',
    ['person_id'],
    'stappenVanInitiatieven',
    { van: 'from_state', naar: 'to_state', reden: 'reason', wanneer: 'at' },
    'the history of something public, which is never changed',
  ),
  kept(
    'support',
    ['person_id'],
    'steun',
    { initiatief: 'initiative_id', wanneer: 'at' },
    'counts; a supporter without a name',
  ),
  kept('initiative_update', ['person_id'], 'nieuws', { tekst: 'text', wanneer: 'at' }, shared),
  own('initiative_photo', ['added_by'], 'fotos', {
    beschrijving: 'description',
    wanneer: 'added_at',
    initiatief: 'initiative_id',
  }),
  own('co_initiator', ['person_id'], 'meeInitiatiefnemer', { initiatief: 'initiative_id', sinds: 'since' }),
  own('co_initiator_invitation', ['invited_by'], 'uitnodigingen', {
    initiatief: 'initiative_id',
    wanneer: 'invited_at',
  }),
  kept(
    'activity',
    ['organiser_id'],
    'activiteiten',
    { titel: 'title', wat: 'what', contact: 'public_contact', stand: 'state', gemaakt: 'created_at' },
    'public, and others take part in it; stays without the name and the way to reach them',
  ),
  own('activity_photo', ['added_by'], 'fotosVanActiviteiten', {
    beschrijving: 'description',
    wanneer: 'added_at',
    activiteit: 'activity_id',
  }),
  own('co_organiser_invitation', ['invited_by'], 'uitnodigingenVoorActiviteiten', {
    activiteit: 'activity_id',
    wanneer: 'invited_at',
  }),
  own('co_organiser', ['person_id'], 'meeOrganisator', { activiteit: 'activity_id', sinds: 'since' }),
  own('talent', ['person_id'], 'talenten', { wat: 'kinds', toelichting: 'about', buurt: 'buurt_code' }),
  own('hand', ['person_id'], 'hulp', {
    soort: 'kind',
    bericht: 'message',
    activiteit: 'activity_id',
    wanneer: 'made_at',
  }),
  silent('hand', ['organiser_id'], 'kept', 'who said yes to help of somebody else; goes when that ends'),
  own('push_subscription', ['person_id'], 'apparaten', { apparaat: 'device', sinds: 'added_at' }),
  own('calendar_address', ['person_id'], 'agendaAdres', { gemaakt: 'made_at' }),
  kept('participant', ['person_id'], 'deelname', { sinds: 'created_at' }, 'counts along in how many came; has no name'),
  silent('facility_photo', ['added_by'], 'kept', 'of a building, made for the directory'),
  silent('facility', ['keeper_id'], 'kept', 'who answers for a building, for the municipality or an association'),
  kept(
    'facility_booking',
    ['asked_by', 'answered_by'],
    'ruimtes',
    { waarvoor: 'purpose', wanneer: 'period', gevraagd: 'asked_at' },
    'the use of a room, of which its keeper keeps the record',
  ),
  own('initiative_follow', ['person_id'], 'volgt', { initiatief: 'initiative_id', sinds: 'at' }),
  kept(
    'initiative_question',
    ['asked_by', 'answered_by'],
    'vragen',
    { vraag: 'text', antwoord: 'answer', wanneer: 'asked_at' },
    shared,
  ),
  kept(
    'initiative_handover',
    ['asked_by', 'decided_by'],
    'overdrachten',
    { reden: 'reason', wanneer: 'asked_at', stand: 'state' },
    shared,
  ),
  kept(
    'initiative_merge',
    ['proposed_by', 'from_agreed_by', 'into_agreed_by'],
    'samenvoegingen',
    { reden: 'reason', wanneer: 'proposed_at', stand: 'state' },
    shared,
  ),
  kept('initiative_version', ['saved_by'], 'eerdereTeksten', { titel: 'title', wat: 'what', wanneer: 'at' }, shared),
  kept(
    'moderation_case',
    ['author_id'],
    'tekstenBijModeratie',
    {
      soort: 'kind',
      wacht: 'held',
      toelichting: 'author_note',
      besluit: 'decision',
      waarom: 'decision_explanation',
      bezwaar: 'appeal_text',
      antwoordOpBezwaar: 'appeal_explanation',
    },
    'why a text was hidden has to be answered for; leads to somebody without a name',
  ),
  silent(
    'moderation_case',
    ['decided_by', 'appeal_decided_by', 'paused_by'],
    'kept',
    'written for the municipality, about a text of somebody else',
  ),
  kept(
    'moderation_report',
    ['reporter_id'],
    'meldingen',
    { soort: 'kind', reden: 'reason', toelichting: 'explanation', wanneer: 'at' },
    'a report goes on counting; nobody can see who made it',
  ),
  silent('moderation_log', ['person_id'], 'kept', 'the log of moderation is never changed'),
  {
    table: 'application',
    columns: ['applicant_id'],
    download: {
      name: 'aanvragen',
      shows: {
        nummer: 'number',
        stand: 'state',
        gevraagdInCenten: 'requested_cents',
        eigenBijdrageInCenten: 'own_contribution_cents',
        opmerkingen: 'remarks',
        verstuurd: 'submitted_at',
        plan: 'plan',
      },
    },
    whenErased: 'kept',
    why: `${byLaw}; drafts go, and so does the account number`,
  },
  silent('voter_roll_event', ['person_id'], 'kept', byRound),
  silent('paper_batch', ['made_by', 'closed_by'], 'kept', byRound),
  silent('paper_form', ['first_by', 'second_by'], 'kept', byRound),
  silent('scheme_version', ['published_by'], 'kept', byOffice),
  silent('scheme_draft', ['saved_by'], 'kept', byOffice),
  silent('scheme_opening', ['person_id'], 'kept', byOffice),
  silent('application', ['case_worker_id'], 'kept', byStaff),
  kept(
    'application_transition',
    ['person_id'],
    'stappenVanAanvragen',
    { stap: 'step', wanneer: 'at', reden: 'reason' },
    byLaw,
  ),
  kept('co_applicant', ['person_id'], 'meeAanvrager', { aanvraag: 'application_id', sinds: 'answered_at' }, byLaw),
  silent('co_applicant', ['named_by'], 'kept', 'whom somebody named to apply along; the address itself goes'),
  own('resident_at_desk', ['person_id'], 'aanDeBalie', {
    naam: 'name',
    telefoon: 'telephone',
    postadres: 'postal_address',
    toestemming: 'consent',
    toestemmingOp: 'consent_on',
  }),
  silent('resident_at_desk', ['noted_by'], 'kept', byStaff),
  silent('application_filled_in', ['person_id'], 'kept', byStaff),
  silent('letter_to_print', ['printed_by'], 'kept', byStaff),
  silent('application_note', ['author_id'], 'kept', byStaff),
  silent('advice', ['adviser_id'], 'kept', byStaff),
  silent('proposal', ['proposed_by'], 'kept', byStaff),
  silent('decision', ['proposed_by', 'decided_by'], 'kept', byStaff),
  kept(
    'voter_roll_entry',
    ['claimed_by'],
    'stemrondes',
    { ronde: 'round_id', buurt: 'area_code', deedMee: 'took_part' },
    'one ballot for each person in a round, also after leaving; says that somebody took part, never what was voted',
  ),
  silent('voting_round', ['created_by', 'first_count_by', 'released_by'], 'kept', byRound),
  silent('voting_round_change', ['person_id'], 'kept', byRound),
  silent('round_plan', ['judged_by'], 'kept', byRound),
  silent('round_count', ['counted_by'], 'kept', byRound),
  silent('sworn_download', ['person_id'], 'kept', byRound),
];

/** Rows that hang under a person's application: they have no person's id of their own. */
export const belowApplications: Readonly<Record<string, { table: string; shows: Readonly<Record<string, string>> }>> = {
  kosten: { table: 'application_cost_line', shows: { omschrijving: 'description', bedragInCenten: 'amount_cents' } },
  rekening: {
    table: 'application_payee',
    shows: {
      opNaamVan: 'account_holder',
      laatsteVier: 'iban_last_four',
      kvkNummer: 'kvk_number',
      contactpersoon: 'contact_person',
      akkoordVan: 'agreed_by',
    },
  },
  aanvullingen: { table: 'completion_request', shows: { gevraagd: 'missing', antwoord: 'answer' } },
  meeAanvragers: { table: 'co_applicant', shows: { eMail: 'email', stand: 'state' } },
  brieven: { table: 'letter_to_print', shows: { onderwerp: 'subject', tekst: 'body' } },
  besluiten: {
    table: 'decision',
    shows: { uitkomst: 'outcome', bedragInCenten: 'amount_cents', motivering: 'reasons' },
  },
};

type Shows = Readonly<Record<string, string>>;

function own(table: string, columns: readonly string[], name: string, shows: Shows): Holding {
  return { table, columns, download: { name, shows }, whenErased: 'removed', why: 'only about this person' };
}

function kept(table: string, columns: readonly string[], name: string, shows: Shows, why: string): Holding {
  return { table, columns, download: { name, shows }, whenErased: 'kept', why };
}

function silent(table: string, columns: readonly string[], whenErased: Holding['whenErased'], why: string): Holding {
  return { table, columns, download: null, whenErased, why };
}
