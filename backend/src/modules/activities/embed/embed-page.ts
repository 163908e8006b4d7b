import type { AgendaItem } from '@stoep/contracts';
import { formatEuros, legalTimeZone } from '@stoep/rules';
import { escapeText } from '../../../platform/http/escape-text.js';
import { embedStyleAddress } from './embed-style.js';

/**
 * The agenda as a page of plain HTML, for within the site of another: no script, no cookie, no form. Every link opens a
 * tab of its own, because in the frame of another there is no place for the site. It is written in Dutch only.
 */
export interface EmbeddedAgenda {
  siteName: string;
  areaName: string;
  /** The address of the theme's style sheet, or null. */
  themeHref: string | null;
  /** The same agenda on the site itself. */
  fullHref: string;
  items: readonly AgendaItem[];
}

export function embedPage({ siteName, areaName, themeHref, fullHref, items }: EmbeddedAgenda): string {
  const title = `Te doen in ${areaName}`;
  const days = [...byDay(items)].map(
    ([day, dates]) => `<section><h2>${escapeText(day)}</h2><ul>${dates.map(row).join('')}</ul></section>`,
  );
  return document(title, themeHref, [
    `<h1>${escapeText(title)}</h1>`,
    ...(days.length > 0 ? days : ['<p>In deze dagen staat er niets op de agenda.</p>']),
    `<p class="more">${link(fullHref, `Bekijk alles op ${siteName}`)}</p>`,
  ]);
}

/** For an area that is not, or no longer, there. */
export function embedNothing(siteName: string, themeHref: string | null): string {
  return document('Deze agenda is er niet', themeHref, [
    '<h1>Deze agenda is er niet</h1><p>Dit gebied kennen wij niet, of niet meer.</p>',
    `<p class="more">${link('/activiteiten', `Bekijk alles op ${siteName}`)}</p>`,
  ]);
}

function document(title: string, themeHref: string | null, content: readonly string[]): string {
  const styles = [embedStyleAddress, ...(themeHref ? [themeHref] : [])];
  return [
    '<!doctype html><html lang="nl" class="stoep-theme"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeText(title)}</title>`,
    ...styles.map((href) => `<link rel="stylesheet" href="${escapeText(href)}">`),
    `</head><body><main>${content.join('')}</main></body></html>`,
  ].join('');
}

function row(item: AgendaItem): string {
  const facts = factsOf(item).join(' \u00b7 ');
  return [
    `<li><p class="when">${clock(item.startsAt)} tot ${clock(item.endsAt)}</p>`,
    `<h3>${link(`/activiteiten/${encodeURIComponent(item.slug)}`, item.title)}</h3>`,
    `<p>${escapeText(`${item.placeName}, ${item.buurtName}`)}</p>`,
    ...(item.groupName ? [`<p class="soft">${escapeText(item.groupName)}</p>`] : []),
    `<p class="soft">${escapeText(facts)}</p></li>`,
  ].join('');
}

function factsOf(item: AgendaItem): string[] {
  const facts: [boolean, string][] = [
    [item.isFull, 'Vol, wachtlijst open'],
    [!item.isFull && item.signUp === 'required', 'Aanmelden nodig'],
    [true, item.costCents === 0 ? 'Gratis' : formatEuros(item.costCents, 'nl')],
    [item.isWalkIn, 'Zo binnenlopen'],
    [item.isWheelchairAccessible, 'Rolstoel kan naar binnen'],
    [item.isQuiet, 'Rustig'],
    [item.isDementiaFriendly, 'Fijn bij dementie'],
  ];
  return facts.filter(([holds]) => holds).map(([, words]) => words);
}

const link = (href: string, words: string) =>
  `<a href="${escapeText(href)}" target="_blank" rel="noopener">${escapeText(words)}<span class="heard"> (opent in een nieuw tabblad)</span></a>`;

const clockForm = new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit', timeZone: legalTimeZone });
const dayForm = new Intl.DateTimeFormat('nl', {
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  timeZone: legalTimeZone,
});
const clock = (instant: string) => clockForm.format(new Date(instant));

function byDay(items: readonly AgendaItem[]): Map<string, AgendaItem[]> {
  const days = new Map<string, AgendaItem[]>();
  for (const item of items) {
    const day = dayForm.format(new Date(item.startsAt));
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return days;
}
