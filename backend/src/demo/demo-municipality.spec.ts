/** The parts of the demo hang together: every key that one part names is found in another. */
import {
  demoAddresses,
  demoApplications,
  demoAreas,
  demoBudgets,
  demoInitiatives,
  demoPeople,
  demoSchemes,
} from './demo-municipality.js';

const people = new Set(demoPeople.map(({ key }) => key));
const strangersAmong = (keys: (string | null | undefined)[]) => keys.filter((key) => key && !people.has(key));

describe('the demo municipality', () => {
  it('lets only people it knows appear in initiatives', () => {
    expect(strangersAmong(demoInitiatives.flatMap((row) => [row.initiatorKey, ...row.supporterKeys]))).toEqual([]);
  });

  it('lets only people it knows appear in applications', () => {
    const named = demoApplications.flatMap((row) => [
      row.applicantKey,
      row.caseWorkerKey,
      row.proposal?.byKey,
      row.decision?.byKey,
      ...row.steps.map(({ byKey }) => byKey),
      ...row.internalNotes.map(({ byKey }) => byKey),
      ...row.advices.map(({ adviserKey }) => adviserKey),
      ...row.payments.flatMap(({ preparedByKey, releasedByKey }) => [preparedByKey, releasedByKey]),
    ]);
    expect(strangersAmong(named)).toEqual([]);
  });

  it('names only areas and schemes that exist', () => {
    const areas = new Set(demoAreas.map(({ code }) => code));
    const schemes = new Set(demoSchemes.map(({ slug }) => slug));
    const codes = [...demoAddresses, ...demoInitiatives].map(({ buurtCode }) => buurtCode);
    expect(codes.filter((code) => !areas.has(code))).toEqual([]);
    expect(demoBudgets.filter(({ wijkCode, schemeSlug }) => !areas.has(wijkCode) || !schemes.has(schemeSlug))).toEqual(
      [],
    );
  });

  it('can be stored as JSON and read back unchanged', () => {
    const whole = { demoAreas, demoAddresses, demoPeople, demoInitiatives, demoSchemes, demoBudgets, demoApplications };
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });
});
