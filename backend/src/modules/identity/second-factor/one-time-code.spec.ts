import { hashRecoveryCode, isAppCode, newRecoveryCodes } from './one-time-code.js';

describe('codes', () => {
  it.each(['123456', '123 456'])('of an app are six digits: %s', (code) => expect(isAppCode(code)).toBe(true));

  it.each(['2345-abcd-efgh-ijkl', '2345-6723-4567-2345', '234abcdefghijklm'])(
    'to recover are none of an app, also when they begin with digits: %s',
    (code) => expect(isAppCode(code)).toBe(false),
  );

  it('to recover can be read out loud and typed as one likes', () => {
    const [code = ''] = newRecoveryCodes();
    expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    expect(hashRecoveryCode(code.toUpperCase().replaceAll('-', ' '))).toEqual(hashRecoveryCode(code));
  });
});
