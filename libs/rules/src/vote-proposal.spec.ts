import fc from 'fast-check';
import { checkDecision } from './decision.js';
import { proposalAfterVote } from './vote-proposal.js';

describe('a proposal after a vote', () => {
  const ranking = [{ key: 'vote', kind: 'ranking' as const }];
  const asked = { requestedCents: 50_000, rules: ranking, partGrantsAllowed: true };
  const answerOf = (place: number | null, costCents: number, change: Partial<typeof asked> = {}) => {
    const answer = proposalAfterVote({ place, costCents }, { ...asked, ...change });
    return answer.ok ? [answer.decision.outcome, answer.decision.amountCents] : answer.reason;
  };

  it.each([
    ['a winner gets what was asked', answerOf(1, 50_000), ['grant', 50_000]],
    ['nobody gets more than was asked', answerOf(1, 60_000), ['grant', 50_000]],
    ['a winner that was counted for less gets that', answerOf(2, 40_000), ['partly-grant', 40_000]],
    [
      'no part is proposed where no parts are given',
      answerOf(2, 40_000, { partGrantsAllowed: false }),
      'counted-for-less',
    ],
    ['who was not chosen is refused on the published ranking', answerOf(null, 50_000), ['refuse', 0]],
    ['nobody is refused on a ground nobody published', answerOf(null, 50_000, { rules: [] }), 'no-published-ranking'],
    ['a winner needs no ground for the whole of it', answerOf(1, 50_000, { rules: [] }), ['grant', 50_000]],
    ['less than was asked needs one', answerOf(1, 40_000, { rules: [] }), 'no-published-ranking'],
  ])('%s', (_title, answer, expected) => {
    expect(answer).toEqual(expected);
  });

  it('is never one that would be refused', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 });
    const place = fc.option(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(
        place,
        cents,
        cents,
        fc.boolean(),
        fc.boolean(),
        (at, costCents, requestedCents, parts, publishes) => {
          const rules = publishes ? ranking : [];
          const application = { requestedCents, rules, partGrantsAllowed: parts };
          const answer = proposalAfterVote({ place: at, costCents }, application);
          if (!answer.ok) return;
          const published = { ...application, publishedRuleKeys: rules.map(({ key }) => key) };
          expect(checkDecision({ ...answer.decision, reasons: 'Bewoners kozen.' }, published)).toEqual({ ok: true });
        },
      ),
    );
  });
});
