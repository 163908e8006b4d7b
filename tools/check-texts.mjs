// Guards the words people read: sentences of at most twenty words, no jargon, English beside all Dutch with the same keys
// and the same places for values, and no two packs with the same key. It cannot hear whether a sentence is kind.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const longestSentence = 20;
/** Words of the office, with what to say instead. Statutory terms that have to be named are explained where they stand. */
const wordsToAvoid = {
  ontvankelijk: 'wij kunnen uw aanvraag behandelen',
  dienen: 'moeten',
  indien: 'als',
  tevens: 'ook',
  middels: 'met',
  conform: 'volgens',
  heden: 'vandaag',
  omtrent: 'over',
  betreffende: 'over',
  ongeldige: 'zeg wat er niet klopt',
  jij: 'u',
  jouw: 'uw',
  jullie: 'u',
};

const translations = ['en'];

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const packs = findPacks(join(root, 'frontend', 'src'));
const complaints = [...packs.flatMap(complaintsOf), ...doubleKeys(packs), ...untranslated(packs)];
for (const complaint of complaints) console.error(complaint);
console.log(`${packs.length} packs of texts, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** All tables of texts: `nl.json`, and `refusals.nl.json` and the like, which are a part of a pack. */
function findPacks(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => /(^|[\\/])i18n[\\/]([\w-]+\.)?[a-z]{2}\.json$/.test(path))
    .map((path) => {
      const file = join(folder, path);
      return {
        file: relative(root, file),
        language: file.slice(-7, -5),
        texts: JSON.parse(readFileSync(file, 'utf8')),
      };
    });
}

function complaintsOf({ file, language, texts }) {
  return Object.entries(texts).flatMap(([key, text]) => {
    const tooLong = sentencesOf(text).filter((sentence) => sentence.split(/\s+/).length > longestSentence);
    const jargon =
      language === 'nl' ? Object.keys(wordsToAvoid).filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text)) : [];
    return [
      ...tooLong.map((sentence) => `${file} ${key}: longer than ${longestSentence} words: "${sentence}"`),
      ...jargon.map((word) => `${file} ${key}: "${word}" is better said as "${wordsToAvoid[word]}"`),
    ];
  });
}

function sentencesOf(text) {
  return text.split(/(?<=[.?!:])\s+/).filter(Boolean);
}

function doubleKeys(all) {
  const seen = new Map();
  return all.flatMap(({ file, language, texts }) =>
    Object.keys(texts).flatMap((key) => {
      const name = `${language}:${key}`;
      const earlier = seen.get(name);
      seen.set(name, file);
      return earlier ? [`${file} ${key}: is in ${earlier} as well`] : [];
    }),
  );
}

/** Dutch comes first and is whole; beside it stands each other language with exactly its keys and its `{places}`. */
function untranslated(all) {
  const inLanguage = (pack, language) => pack.file.replace(/[a-z]{2}\.json$/, `${language}.json`);
  const find = (file) => all.find((pack) => pack.file === file);
  const missingPacks = all
    .filter(({ language }) => language === 'nl')
    .flatMap((dutch) => translations.map((language) => inLanguage(dutch, language)))
    .filter((file) => !find(file))
    .map((file) => `${file} is missing: write it beside the Dutch`);
  const differing = all
    .filter(({ language }) => language !== 'nl')
    .flatMap((pack) => differencesOf(pack, find(inLanguage(pack, 'nl'))?.texts ?? {}));
  return [...missingPacks, ...differing];
}

function differencesOf({ file, texts }, dutch) {
  const missing = Object.keys(dutch).filter((key) => !(key in texts));
  const extra = Object.keys(texts).filter((key) => !(key in dutch));
  const otherPlaces = Object.keys(texts).filter((key) => key in dutch && placesOf(texts[key]) !== placesOf(dutch[key]));
  return [
    ...missing.map((key) => `${file} lacks ${key}`),
    ...extra.map((key) => `${file} has ${key}, which Dutch has not`),
    ...otherPlaces.map((key) => `${file} ${key}: Dutch has the places "${placesOf(dutch[key])}" for values`),
  ];
}

function placesOf(text) {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}
