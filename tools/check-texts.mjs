// Guards the words people read: sentences of at most twenty words, no jargon, the same keys in every language, and no
// two packs with the same key. It cannot hear whether a sentence is kind; people do that.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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

const root = fileURLToPath(new URL('..', import.meta.url));
const packs = findPacks(join(root, 'frontend', 'src'));
const complaints = [...packs.flatMap(complaintsOf), ...doubleKeys(packs), ...missingKeys(packs)];
for (const complaint of complaints) console.error(complaint);
console.log(`${packs.length} packs of texts, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function findPacks(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => /(^|[\\/])i18n[\\/][a-z]{2}\.json$/.test(path))
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

/** Dutch comes first and is whole; a pack in another language next to it has exactly its keys. */
function missingKeys(all) {
  return all
    .filter(({ language }) => language !== 'nl')
    .flatMap((pack) => {
      const dutch = all.find(({ file, language }) => language === 'nl' && dirname(file) === dirname(pack.file));
      const missing = Object.keys(dutch?.texts ?? {}).filter((key) => !(key in pack.texts));
      const extra = Object.keys(pack.texts).filter((key) => !(key in (dutch?.texts ?? {})));
      return [
        ...missing.map((key) => `${pack.file} lacks ${key}`),
        ...extra.map((key) => `${pack.file} has ${key}, which Dutch has not`),
      ];
    });
}
