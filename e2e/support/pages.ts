// Every page of the site, by who sees it: for the journey that opens each once, and for the pictures of all of them.
// What has no fixed address is found by asking the server, and stands here under its address in the router.

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
  '/initiatieven/nieuw',
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
  '/activiteiten/herinneringen#tokentokentokentokentoken',
  '/activiteiten/uitnodiging#tokentokentokentokentoken',
  '/voorzieningen',
  '/voorzieningen/buurthuis-de-linde',
  '/voorzieningen/bestaat-niet',
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
  '/account/code',
  '/account/welkom',
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

interface PagesOfAccount {
  paths: string[];
  /** By the address in the router; each of these finds at least one page. */
  find?: Record<string, (ask: AskServer) => Promise<string[]>>;
}

interface OwnApplication {
  id: string;
  state: string;
}

const applications = (ask: AskServer) => ask<OwnApplication[]>('/api/my/applications');
const initiatives = (ask: AskServer) => ask<{ slug: string }[]>('/api/my/initiatives');

/** By account of the demo: addresses, and how to find those that have an id in them. */
export const byAccount: Record<string, PagesOfAccount> = {
  initiatiefnemer: {
    paths: [
      '/mijn',
      '/mijn/instellingen',
      '/mijn/instellingen/agenda',
      '/mijn/instellingen/elders',
      '/mijn/instellingen/gegevens',
      '/mijn/instellingen/naam',
      '/mijn/instellingen/e-mailadres',
      '/mijn/instellingen/talenten',
      '/mijn/instellingen/wachtwoord',
      '/buurtbudget/aanvragen/nieuw',
      '/samen-aanvragen#tokentokentokentokentoken',
      '/activiteiten/nieuw',
      '/activiteiten/samen-koken/bewerken',
      '/activiteiten/samen-koken/beheer',
      '/activiteiten/samen-koken/reeks',
      '/voorzieningen/buurthuis-de-linde/agenda',
      '/voorzieningen/buurthuis-de-linde/bewerken',
    ],
    find: {
      '/buurtbudget/aanvragen/:id': async (ask) =>
        (await applications(ask)).slice(0, 3).map(({ id }) => `/buurtbudget/aanvragen/${id}`),
      '/buurtbudget/aanvragen/:id/vragen/:question': async (ask) =>
        (await applications(ask))
          .filter(({ state }) => state === 'draft')
          .slice(0, 1)
          .map(({ id }) => `/buurtbudget/aanvragen/${id}/vragen/1`),
      '/buurtbudget/aanvragen/:id/verstuurd': async (ask) =>
        (await applications(ask))
          .filter(({ state }) => state !== 'draft')
          .slice(0, 1)
          .map(({ id }) => `/buurtbudget/aanvragen/${id}/verstuurd`),
      '/buurtbudget/aanvragen/:id/aanvullen': async (ask) =>
        (await applications(ask))
          .filter(({ state }) => state !== 'draft')
          .sort((one, other) => Number(isAwaited(other)) - Number(isAwaited(one)))
          .slice(0, 1)
          .map(({ id }) => `/buurtbudget/aanvragen/${id}/aanvullen`),
      '/initiatieven/:slug': async (ask) =>
        (await initiatives(ask)).slice(0, 2).map(({ slug }) => `/initiatieven/${slug}`),
      '/initiatieven/:slug/bewerken/:stap': async (ask) =>
        (await initiatives(ask)).slice(0, 1).map(({ slug }) => `/initiatieven/${slug}/bewerken/titel`),
      '/initiatieven/:slug/gelukt': async (ask) =>
        (await initiatives(ask)).slice(0, 1).map(({ slug }) => `/initiatieven/${slug}/gelukt`),
      '/mijn/teksten/:id': async (ask) =>
        (await ask<{ id: string }[]>('/api/my/texts')).slice(0, 1).map(({ id }) => `/mijn/teksten/${id}`),
    },
  },
  behandelaar: {
    paths: [
      '/medewerkers/werkvoorraad',
      '/medewerkers/ideeen',
      '/medewerkers/activiteiten',
      '/medewerkers/voorzieningen',
      '/medewerkers/dossiers/BB-2026-0008',
      '/medewerkers/dossiers/BB-2026-0012',
      '/medewerkers/dossiers/BB-0000-0000',
      '/medewerkers/stemmingen',
      '/medewerkers/stemmingen/nieuw',
      '/medewerkers/stemmingen/proberen',
      '/medewerkers/stemmingen/molenwijk-kiest',
      '/medewerkers/stemmingen/lindedorp-kiest-2027/wijzigen',
      '/medewerkers/stemmingen/molenwijk-kiest/kiezerslijst',
      '/medewerkers/stemmingen/waterrijk-koos/telling',
      '/mijn/instellingen/tweede-stap',
    ],
  },
  moderator: {
    paths: ['/medewerkers/moderatie'],
    find: {
      '/medewerkers/moderatie/:id': async (ask) => {
        const { items } = await ask<{ items: { id: string }[] }>('/api/moderation/cases');
        return items.slice(0, 2).map(({ id }) => `/medewerkers/moderatie/${id}`);
      },
    },
  },
  balie: {
    paths: [
      '/medewerkers/balie',
      '/medewerkers/balie/nieuw',
      '/medewerkers/balie/brieven/00000000-0000-4000-8000-000000000000',
      '/medewerkers/stemmingen/oude-stad-kiest/papier',
      '/medewerkers/stemmingen/oude-stad-kiest/papier/1',
    ],
  },
  beheerder: {
    paths: [
      '/medewerkers/budgetten',
      '/medewerkers/beheer/mensen',
      '/medewerkers/beheer/regelingen',
      '/medewerkers/beheer/regelingen/buurtbudget-2026',
      '/medewerkers/beheer/insluiten',
      '/medewerkers/voorbeelden',
      '/medewerkers/voorbeelden/goldensports-65-plus',
      '/medewerkers/beheer/mails',
      '/buurtbudget/voorbeeld/buurtbudget-2026/vragen/1',
    ],
    find: {
      '/medewerkers/beheer/mails/:id': async (ask) =>
        (await ask<{ id: string }[]>('/api/mails')).slice(0, 1).map(({ id }) => `/medewerkers/beheer/mails/${id}`),
    },
  },
};

function isAwaited({ state }: OwnApplication): boolean {
  return state === 'awaiting-completion';
}

/** Every address that is opened, as far as it is known beforehand; those that are found stand as in the router. */
export function listedPages(): string[] {
  const accounts = Object.values(byAccount);
  return [...forEverybody, ...accounts.flatMap(({ paths, find }) => [...paths, ...Object.keys(find ?? {})])];
}
