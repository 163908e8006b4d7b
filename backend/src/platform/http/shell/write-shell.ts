import { escapeText } from '../escape-text.js';
import type { ShellPage, ShellSite } from './shell-pages.js';

/**
 * Puts title, description, first content and first answers into the built page. The site takes the content away as soon
 * as it shows the page itself. Text is escaped here and nowhere else; the answers are inert JSON, which no policy has to allow.
 */
export function writeShell(template: string, site: ShellSite, page: ShellPage | null, url: string): string {
  const siteName = `Stoep ${site.name}`.trim();
  const title = page ? `${page.title} - ${siteName}` : siteName;
  const head = [
    `<title>${escapeText(title)}</title>`,
    ...(page ? aboutPage(page, title, siteName, url) : []),
    ...(site.theme ? [`<link rel="stylesheet" href="${escapeText(site.theme.href)}">`] : []),
  ];
  const answers = page ? { ...site.answers, ...page.answers } : site.answers;
  return withBarColours(template, site)
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(page ? /<meta\s+name="description"[^>]*>/ : /$^/, '')
    .replace('</head>', () => `${head.join('')}</head>`)
    .replace('<stoep-root', () => `${page ? firstContent(page, site) : ''}${inertJson(answers)}<stoep-root`);
}

/** The browser's bar has the colour of the paper, which a theme may change. */
function withBarColours(template: string, { theme }: ShellSite): string {
  if (!theme) return template;
  return template.replace(
    /<meta\s+name="theme-color"\s+content="[^"]*"(\s+media="\(prefers-color-scheme: (light|dark)\)")/g,
    (_, media: string, scheme: 'light' | 'dark') =>
      `<meta name="theme-color" content="${escapeText(theme.barColours[scheme])}"${media}`,
  );
}

function aboutPage(page: ShellPage, title: string, siteName: string, url: string): string[] {
  const description = shortened(page.description);
  return [
    ...(page.isGone ? ['<meta name="robots" content="noindex">'] : []),
    `<meta name="description" content="${escapeText(description)}">`,
    `<link rel="canonical" href="${escapeText(url)}">`,
    `<meta property="og:title" content="${escapeText(title)}">`,
    `<meta property="og:description" content="${escapeText(description)}">`,
    `<meta property="og:site_name" content="${escapeText(siteName)}">`,
    `<meta property="og:url" content="${escapeText(url)}">`,
    '<meta property="og:type" content="website">',
    '<meta property="og:locale" content="nl_NL">',
  ];
}

function firstContent(page: ShellPage, site: ShellSite): string {
  const items = page.links.map(
    ({ href, text, note }) =>
      `<li><a href="${escapeText(href)}">${escapeText(text)}</a>${note ? ` <span>${escapeText(note)}</span>` : ''}</li>`,
  );
  return [
    '<div id="stoep-first" class="stoep-first"><header class="stoep-header"><div class="stoep-header__top">',
    `<a href="/" class="stoep-header__brand"><span class="stoep-header__name"><strong>Stoep</strong> <span>${escapeText(site.name)}</span></span></a>`,
    `</div></header><main class="stoep-main"><div class="stoep-page"><h1>${escapeText(page.heading)}</h1>`,
    ...page.paragraphs
      .filter((text) => text !== '')
      .map((text, index) => `<p class="${index === 0 ? 'lead' : 'stoep-prose'}">${escapeText(text)}</p>`),
    ...(items.length > 0 ? [`<ul>${items.join('')}</ul>`] : []),
    '</div></main></div>',
  ].join('');
}

function inertJson(answers: Record<string, unknown>): string {
  if (Object.keys(answers).length === 0) return '';
  const json = JSON.stringify(answers).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
  return `<script type="application/json" id="stoep-answers">${json}</script>`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
