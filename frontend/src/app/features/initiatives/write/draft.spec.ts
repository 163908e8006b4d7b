/** Which question comes when, and what still has no answer. */
import { emptyContent, isUnanswered, requestOf, stepsFor } from './draft';

describe('the questions of an initiative', () => {
  it('offer to share after two questions when it is new', () => {
    expect(stepsFor('draft').slice(0, 3)).toEqual(['titel', 'waar', 'verder']);
  });

  it('do not offer that again for what is shared already', () => {
    expect(stepsFor('idea')).not.toContain('verder');
  });

  it('are unanswered at first, and "once" is an answer', () => {
    expect(isUnanswered('vaak', emptyContent)).toBe(true);
    expect(isUnanswered('vaak', { ...emptyContent, comesBack: 'no' })).toBe(false);
    expect(isUnanswered('titel', { ...emptyContent, title: 'Bankje' })).toBe(false);
  });

  it('send no meetings for what happens once', () => {
    const recurring = { meetings: 6, months: 3, rhythm: '' };
    expect(requestOf({ ...emptyContent, comesBack: 'no', recurring }).recurring).toBeNull();
    expect(requestOf({ ...emptyContent, comesBack: 'yes', recurring }).recurring).toEqual(recurring);
  });
});
