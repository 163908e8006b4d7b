import type { Mail } from '../../platform/mail/outbox.js';

/** The mails about somebody's account, in plain Dutch. */
interface Recipient {
  municipalityId: number;
  to: string;
  displayName: string;
}

export function confirmEmailMail(recipient: Recipient, link: string, key: string): Mail {
  return {
    municipalityId: recipient.municipalityId,
    key,
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
    to: recipient.to,
    subject: 'Kies een nieuw wachtwoord',
    body: `Beste ${recipient.displayName},

U wilt een nieuw wachtwoord kiezen voor Stoep. Dat doet u met deze link:

${link}

De link werkt een uur. Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.
`,
  };
}
