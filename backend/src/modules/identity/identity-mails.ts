import type { Mail } from '../../platform/mail/outbox.js';

/** The mails about somebody's account, in plain Dutch. */
interface Recipient {
  municipalityId: number;
  personId: string;
  to: string;
  displayName: string;
}

export function confirmEmailMail(recipient: Recipient, link: string, key: string): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: 'Bevestig uw e-mailadres',
    body: `Beste ${recipient.displayName},

U hebt een account gemaakt op Stoep. Open deze link om uw e-mailadres te bevestigen:

${link}

De link werkt twee dagen. Hebt u geen account gemaakt? Dan hoeft u niets te doen.
`,
  };
}

export function alreadyRegisteredMail(recipient: Recipient, link: string, key: string): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: 'U hebt al een account',
    body: `Beste ${recipient.displayName},

Iemand wilde een account maken met uw e-mailadres. Dat account is er al.
Was u dat? Dan kunt u inloggen. Weet u uw wachtwoord niet meer? Kies dan een nieuw wachtwoord:

${link}

Was u het niet? Dan hoeft u niets te doen.
`,
  };
}

export function resetPasswordMail(recipient: Recipient, link: string, key: string): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: 'Kies een nieuw wachtwoord',
    body: `Beste ${recipient.displayName},

U wilt een nieuw wachtwoord kiezen voor Stoep. Dat doet u met deze link:

${link}

De link werkt een uur. Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.
`,
  };
}

/** To an address without an account: so that asking tells nothing, and whoever mistook the address knows. */
export function noAccountMail(recipient: Omit<Recipient, 'displayName' | 'personId'>, link: string, key: string): Mail {
  return {
    ...recipient,
    personId: null,
    key,
    subject: 'Er is geen account met dit e-mailadres',
    body: `Beste lezer,

Iemand vroeg een nieuw wachtwoord voor dit e-mailadres. Bij dit adres hoort geen account.
Was u dat? Misschien gebruikte u een ander adres. Of maak een nieuw account:

${link}

Was u het niet? Dan hoeft u niets te doen.
`,
  };
}

export function changeEmailMail(recipient: Recipient, link: string, key: string): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: 'Bevestig uw nieuwe e-mailadres',
    body: `Beste ${recipient.displayName},

U wilt dit e-mailadres gebruiken op Stoep. Open deze link om dat te bevestigen:

${link}

De link werkt twee dagen. Vroeg u hier niet om? Dan hoeft u niets te doen.
`,
  };
}

/** To the address that was used until now, so that nobody loses an account without hearing of it. */
export function emailChangedMail(recipient: Recipient, contact: string, key: string): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: 'Uw e-mailadres is veranderd',
    body: `Beste ${recipient.displayName},

Het e-mailadres van uw account op Stoep is veranderd. Op dit adres krijgt u geen mail meer van ons.

Hebt u dit niet gedaan? Bel ons dan: ${contact}.
`,
  };
}

export function passwordChangedMail(recipient: Recipient, link: string, key: string): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: 'Uw wachtwoord is veranderd',
    body: `Beste ${recipient.displayName},

Het wachtwoord van uw account op Stoep is veranderd. Op andere apparaten bent u uitgelogd.

Hebt u dit niet gedaan? Kies dan meteen een nieuw wachtwoord:

${link}
`,
  };
}

export function secondFactorResetMail(
  recipient: Omit<Recipient, 'to'> & { to: string | null },
  reason: string,
  link: string,
  key: string,
): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: 'Uw tweede stap bij inloggen is gewist',
    body: `Beste ${recipient.displayName},

Een beheerder heeft de tweede stap bij het inloggen van uw account gewist. De reden:

${reason}

U bent overal uitgelogd. Log in met uw wachtwoord en stel de tweede stap opnieuw in.

Hebt u hier niet om gevraagd? Kies dan meteen een nieuw wachtwoord:

${link}
`,
  };
}

/** Somebody can get in by another door from now on, or cannot any more. */
export function signInElsewhereMail(
  recipient: Omit<Recipient, 'to'> & { to: string | null },
  { label, isAdded }: { label: string; isAdded: boolean },
  link: string,
  key: string,
): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
    personId: recipient.personId,
    to: recipient.to,
    subject: `Inloggen met ${label} ${isAdded ? 'kan nu' : 'kan niet meer'}`,
    body: `Beste ${recipient.displayName},

${isAdded ? `U kunt vanaf nu ook met ${label} inloggen op uw account op Stoep.` : `U kunt niet meer met ${label} inloggen op uw account op Stoep.`}

Hebt u dit niet gedaan? Kies dan meteen een nieuw wachtwoord, en kijk bij uw instellingen:

${link}
`,
  };
}
