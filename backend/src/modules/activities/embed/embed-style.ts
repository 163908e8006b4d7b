import { createHash } from 'node:crypto';
import { colourTokens, type ColourToken } from '../../areas/public.js';

/** Colours that the embedded agenda has in common with the site; a theme of the municipality gives them other values. */
const used: ColourToken[] = ['paper', 'card', 'ink', 'ink-soft', 'line', 'accent', 'accent-dark'];
const valuesOf = (scheme: 'light' | 'dark') =>
  used.map((token) => `--stoep-${token}:${colourTokens[token][scheme]};`).join('');

/** The whole style of the embedded agenda: small, without fonts to load, and readable in the colours of the device. */
export const embedStyle = `.stoep-theme{color-scheme:light dark;${valuesOf('light')}--stoep-radius:14px}
@media (prefers-color-scheme:dark){.stoep-theme{${valuesOf('dark')}}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--stoep-paper);color:var(--stoep-ink);font:1.0625rem/1.5 'Atkinson Hyperlegible',system-ui,sans-serif}
h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.2}
h2{margin:1.25rem 0 .5rem;font-size:1.125rem}
h2::first-letter{text-transform:uppercase}
h3{margin:0;font-size:1.125rem;line-height:1.3}
p{margin:0}
ul{display:grid;gap:.5rem;margin:0;padding:0;list-style:none}
li{padding:.75rem 1rem;border:1px solid var(--stoep-line);border-radius:var(--stoep-radius);background:var(--stoep-card);overflow-wrap:anywhere}
.when{font-weight:700}
.soft{color:var(--stoep-ink-soft)}
a{color:var(--stoep-accent);text-underline-offset:.15em}
a:hover{color:var(--stoep-accent-dark)}
a:focus-visible{outline:3px solid var(--stoep-ink);outline-offset:2px}
h3 a,.more a{display:inline-block;min-height:1.5rem}
.more{margin-top:1.25rem}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

/** With its contents in the address, so that it may be kept. */
export const embedStyleAddress = `/embed/stijl.css?v=${createHash('sha256').update(embedStyle).digest('hex').slice(0, 12)}`;
