/** The money of the demo adds up: nothing passes a ceiling, and nothing is paid that was not committed. */
import { demoApplications } from '../applications/demo-applications.js';
import { demoAreas } from '../areas/demo-areas.js';
import { demoBudgets, demoSchemes } from './demo-schemes.js';

const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

const balances = demoBudgets.map((budget) => {
  const applications = demoApplications.filter(({ budgetKey }) => budgetKey === budget.key);
  const reserved = applications.filter(({ state }) => state === 'proposed');
  return {
    ...budget,
    reservedCents: total(reserved.map(({ proposal }) => proposal?.amountCents ?? 0)),
    committedCents: total(applications.map(({ decision }) => decision?.amountCents ?? 0)),
    paidCents: total(applications.flatMap(({ payments }) => payments.map(({ amountCents }) => amountCents))),
  };
});

describe('the budgets of Lindermeer', () => {
  it.each(balances)('stay under the ceiling: $key', ({ ceilingCents, reservedCents, committedCents, paidCents }) => {
    expect(reservedCents + committedCents).toBeLessThanOrEqual(ceilingCents);
    expect(paidCents).toBeLessThanOrEqual(committedCents);
  });

  it('are nearly spent in some wijken and untouched in others', () => {
    const shares = balances.map((budget) => (budget.reservedCents + budget.committedCents) / budget.ceilingCents);
    expect(shares.filter((share) => share > 0.85).length).toBeGreaterThanOrEqual(2);
    expect(shares.filter((share) => share === 0).length).toBeGreaterThanOrEqual(2);
  });

  it('pay each application no more than was decided', () => {
    for (const { payments, decision } of demoApplications) {
      const paid = total(payments.map(({ amountCents }) => amountCents));
      expect(paid).toBeLessThanOrEqual(decision?.amountCents ?? 0);
    }
  });

  it('are there for every application', () => {
    const keys = demoBudgets.map(({ key }) => key);
    expect(demoApplications.filter(({ budgetKey }) => !keys.includes(budgetKey))).toEqual([]);
  });
});

describe('the schemes of Lindermeer', () => {
  it.each(demoSchemes)('publish each rule once, with its source: $slug', ({ rules, termWeeks, areaCodes }) => {
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
    for (const { source } of rules) expect(source).toMatch(/^Artikel \d+(, lid \d+)?, Regeling .+ 2026$/);
    expect(rules).toContainEqual(expect.objectContaining({ kind: 'term', parameters: { weeks: termWeeks } }));
    expect(rules).toContainEqual(expect.objectContaining({ kind: 'area', parameters: { areaCodes } }));
    const known = demoAreas.map(({ code }) => code);
    expect(areaCodes.filter((code) => !known.includes(code))).toEqual([]);
  });
});
