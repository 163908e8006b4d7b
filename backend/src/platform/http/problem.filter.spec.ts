import { refusalOf } from './problem.filter.js';

const thrown = (message: string, driverError?: object) => Object.assign(new Error(message), { driverError });

describe('what a person is answered', () => {
  it.each([
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
  ])('when the database is busy ("%s") is to try again', (message) => {
    expect(refusalOf(thrown(message))).toMatchObject({ status: 503, reason: 'try-again' });
  });

  it.each(['40001', '40P01', '57014', '53300', '08006'])('at %s too', (code) => {
    expect(refusalOf(thrown('x', { code }))).toMatchObject({ status: 503 });
  });

  it('names the constraint that the database refused by', () => {
    expect(refusalOf(thrown('x', { code: '23505', constraint: 'one_ballot_per_voter' }))).toMatchObject({
      status: 409,
      reason: 'one-ballot-per-voter',
    });
  });

  it('is not told what nobody expected', () => {
    expect(refusalOf(thrown('Cannot read properties of undefined'))).toBeNull();
  });
});
