/** What can be wrong with a .pb file, each with its line. */

export type PbFault =
  | 'not-utf-8'
  | 'open-quote'
  | 'before-first-section'
  | 'section-missing'
  | 'section-double'
  | 'header-missing'
  | 'header-double'
  | 'header-row-double'
  | 'column-missing'
  | 'key-missing'
  | 'key-double'
  | 'id-missing'
  | 'id-double'
  | 'unknown-project'
  | 'not-a-number'
  | 'not-positive'
  | 'too-large'
  | 'unknown-vote-type'
  | 'wrong-count'
  | 'points-missing'
  | 'points-wrong';

export interface PbError {
  /** From 1, as an editor shows it. */
  readonly line: number;
  readonly fault: PbFault;
  /** What it is about: a key, an id, a number. */
  readonly about: string;
}

const sentences: Record<PbFault, (about: string) => string> = {
  'not-utf-8': () => 'the file is not UTF-8 text',
  'open-quote': () => 'a quote opens here and never closes',
  'before-first-section': () => 'text before the section META',
  'section-missing': (about) => `the section ${about} is missing`,
  'section-double': (about) => `the section ${about} is there twice`,
  'header-missing': (about) => `the section ${about} has no header`,
  'header-double': (about) => `the column ${about} is there twice`,
  'header-row-double': (about) => `the header of the section ${about} is there twice`,
  'column-missing': (about) => `the column ${about} is missing`,
  'key-missing': (about) => `the key ${about} is missing`,
  'key-double': (about) => `the key ${about} is there twice`,
  'id-missing': (about) => `a ${about} is missing`,
  'id-double': (about) => `the id ${about} is there twice`,
  'unknown-project': (about) => `there is no project ${about}`,
  'not-a-number': (about) => `not a number: ${about}`,
  'not-positive': (about) => `has to be more than zero: ${about}`,
  'too-large': (about) => `too large to count exactly: ${about}`,
  'unknown-vote-type': (about) => `unknown vote_type ${about}`,
  'wrong-count': (about) => `the count differs: ${about}`,
  'points-missing': (about) => `as many points as projects are needed: ${about}`,
  'points-wrong': (about) => `points have to be numbers from 0: ${about}`,
};

/** "line 12: the id 7 is there twice". */
export function pbSentence({ line, fault, about }: PbError): string {
  return `line ${line}: ${sentences[fault](about)}`;
}
