// Every page of the site, by who sees it: for the journey that opens each once, and for the pictures of all of them.
// What has no fixed address is found by asking the server.

export type AskServer = <T>(path: string) => Promise<T>;

export const forEverybody = [
  '/',
  '/buurten',
  '/buurten/GM9900',
  '/buurten/WK990001',
  '/buurten/BU99000101',
  '/initiatieven',
  '/ideeen',
  '/initiatieven/licht-in-de-fietstunnel-onder-het-spoor',
  '/initiatieven/nieuw/titel',
  '/initiatieven/nieuw/waar',
  '/initiatieven/bestaat-niet',
  '/initiatieven/uitnodiging#tokentokentokentokentoken',
  '/initiatieven/afmelden#tokentokentokentokentoken',
  '/activiteiten',
  '/activiteiten?voor=elderly&kenmerk=quiet',
  '/activiteiten/weekblad',
  '/activiteiten/koffieochtend',
  '/activiteiten/samen-koken',
  '/activiteiten/bestaat-niet',
  '/activiteiten/bevestigen#tokentokentokentokentoken',
  '/activiteiten/afmelden#tokentokentokentokentoken',
  '/voorbeelden',
  '/voorbeelden?voor=elderly&bewijs=well-described',
  '/voorbeelden/beweegtuin-voor-ouderen',
  '/voorbeelden/bestaat-niet',
  '/buurtbudget',
  '/buurtbudget/buurtbudget-2026',
  '/buurtbudget/bestaat-niet',
  '/buurtbudget/alvast/buurtbudget-2026/vragen/1',
  '/stemmen',
  '/stemmen/molenwijk-kiest',
  '/stemmen/molenwijk-kiest/kiezen',
  '/stemmen/molenwijk-kiest/bevestigen',
  '/stemmen/molenwijk-kiest/ontvangst',
  '/stemmen/bestaat-niet',
  '/stemmen/waterrijk-koos/uitslag',
  '/stemmen/waterrijk-koos/natellen',
  '/stem/oude-stad-kiest',
  '/natellen',
  '/account/inloggen',
  '/account/registreren',
  '/account/wachtwoord-vergeten',
  '/account/nieuw-wachtwoord#tokentokentokentokentoken',
  '/account/nieuw-adres#tokentokentokentokentoken',
  '/account/bevestigen#tokentokentokentokentoken',
  '/help',
  '/toegankelijkheid',
  '/privacy',
  '/over',
  '/over/moderatie',
  '/contact',
  '/geen-toegang',
];

/** By account of the demo: addresses, and how to find those that have an id in them. */
export const byAccount: Record<string, { paths: string[]; find?: (ask: AskServer) => Promise<string[]> }> = {
  initiatiefnemer: {
    paths: [
      '/mijn',
      '/mijn/instellingen',
      '/mijn/instellingen/gegevens',
      '/mijn/instellingen/naam',
      '/mijn/instellingen/e-mailadres',
      '/mijn/instellingen/wachtwoord',
      '/buurtbudget/aanvragen/nieuw',
      '/activiteiten/nieuw',
      '/activiteiten/samen-koken/bewerken',
      '/activiteiten/samen-koken/beheer',
      '/activiteiten/samen-koken/reeks',
    ],
    find: async (ask) => {
      const applications = await ask<{ id: string; state: string }[]>('/api/my/applications');
      const initiatives = await ask<{ slug: string }[]>('/api/my/initiatives');
      const draft = applications.find((application) => application.state === 'draft');
      return [
        ...applications.slice(0, 3).map(({ id }) => `/buurtbudget/aanvragen/${id}`),
        ...(draft ? [`/buurtbudget/aanvragen/${draft.id}/vragen/1`] : []),
        ...initiatives
          .slice(0, 2)
          .flatMap(({ slug }) => [`/initiatieven/${slug}`, `/initiatieven/${slug}/bewerken/titel`]),
      ];
    },
  },
  behandelaar: {
    paths: [
      '/medewerkers/werkvoorraad',
      '/medewerkers/ideeen',
      '/medewerkers/dossiers/BB-2026-0008',
      '/medewerkers/dossiers/BB-2026-0012',
      '/medewerkers/dossiers/BB-0000-0000',
      '/mijn/instellingen/tweede-stap',
    ],
  },
  moderator: {
    paths: ['/medewerkers/moderatie'],
    find: async (ask) => {
      const { items } = await ask<{ items: { id: string }[] }>('/api/moderation/cases');
      return items.slice(0, 2).map(({ id }) => `/medewerkers/moderatie/${id}`);
    },
  },
  balie: { paths: ['/medewerkers/balie'] },
  beheerder: {
    paths: [
      '/medewerkers/budgetten',
      '/medewerkers/beheer/mensen',
      '/medewerkers/beheer/regelingen',
      '/medewerkers/beheer/regelingen/buurtbudget-2026',
      '/medewerkers/beheer/insluiten',
      '/medewerkers/beheer/mails',
    ],
    find: async (ask) => {
      const mails = await ask<{ id: string }[]>('/api/mails');
      return mails.slice(0, 1).map(({ id }) => `/medewerkers/beheer/mails/${id}`);
    },
  },
};
