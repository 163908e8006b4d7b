/** What the fields of a proposal and a decision begin with. */
import type { DossierView } from '@stoep/contracts';
import { emptyDecision } from './typed-decision';

const suggestion = {
  outcome: 'partly-grant',
  amountCents: 40_050,
  reasons: 'Op plaats 2.',
  citedRuleKeys: ['ranking'],
};
const proposal = { outcome: 'refuse', amountCents: 0, reasons: 'Toch niet.', citedRuleKeys: ['area'] };

function dossier(change: object): DossierView {
  return { application: { requestedCents: 50_000 }, vote: null, proposal: null, ...change } as DossierView;
}

describe('a decision as it is typed', () => {
  it('begins a proposal with what was asked', () => {
    expect(emptyDecision(dossier({}), 'propose')).toMatchObject({ outcome: 'grant', amount: '500', reasons: '' });
  });

  it('begins a proposal with what residents voted, ready to be passed on', () => {
    const voted = dossier({ vote: { suggestion } });
    const begun = { outcome: 'partly-grant', amount: '400,50', reasons: 'Op plaats 2.', citedRuleKeys: ['ranking'] };
    expect(emptyDecision(voted, 'propose')).toEqual(expect.objectContaining(begun));
  });

  it('begins with what was asked where nothing follows from the vote', () => {
    expect(emptyDecision(dossier({ vote: { suggestion: null } }), 'propose')).toMatchObject({ outcome: 'grant' });
  });

  it('begins the decision with the proposal, whatever the vote said', () => {
    const proposed = dossier({ vote: { suggestion }, proposal });
    expect(emptyDecision(proposed, 'decide')).toMatchObject({ outcome: 'refuse', amount: '0', reasons: 'Toch niet.' });
  });
});
