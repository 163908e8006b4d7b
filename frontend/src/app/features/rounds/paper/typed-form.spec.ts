/** What a clerk types is the selection on the form, whatever kind of ballot it is. */
import { emptyForm, formRequest } from './typed-form';

describe('a typed form', () => {
  it('holds plans, points or places', () => {
    const chosen = { ...emptyForm, label: 'K-1', chosen: ['2', '1'] };
    expect(formRequest('at-most', chosen).selection).toEqual([{ planId: '2' }, { planId: '1' }]);
    const figures = { ...emptyForm, label: 'K-1', figures: { '1': '3', '2': '1', '3': '' } };
    expect(formRequest('points', figures).selection).toEqual([
      { planId: '1', points: 3 },
      { planId: '2', points: 1 },
    ]);
    expect(formRequest('ranking', figures).selection).toEqual([{ planId: '2' }, { planId: '1' }]);
  });

  it('holds nothing of the voter when it does not count', () => {
    const typed = { ...emptyForm, label: 'K-1', chosen: ['1'], isVoid: true, reason: 'Leeg' };
    expect(formRequest('at-most', typed)).toEqual({ label: '', selection: [], isVoid: true, reason: 'Leeg' });
  });
});
