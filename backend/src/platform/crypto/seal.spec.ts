import { seal, unseal } from './seal.js';

const keys = [
  { id: 'new', key: Buffer.alloc(32, 1) },
  { id: 'old', key: Buffer.alloc(32, 2) },
];

describe('a sealed field', () => {
  it('opens in its own place, also with a key that is no longer the newest', () => {
    expect(unseal(seal('NL91ABNA0417164300', '1:payee:a:iban', keys), '1:payee:a:iban', keys)).toBe(
      'NL91ABNA0417164300',
    );
    const older = seal('NL91ABNA0417164300', 'here', keys.slice(1));
    expect(unseal(older, 'here', keys)).toBe('NL91ABNA0417164300');
  });

  it('is different each time and shows nothing of what it holds', () => {
    const [one, two] = [seal('NL91', 'here', keys), seal('NL91', 'here', keys)];
    expect(one.ciphertext.equals(two.ciphertext)).toBe(false);
  });

  it('does not open in another row, when it was changed, or without its key', () => {
    const sealed = seal('NL91ABNA0417164300', 'row a', keys);
    expect(() => unseal(sealed, 'row b', keys)).toThrow();
    expect(() => unseal({ ...sealed, ciphertext: Buffer.from(sealed.ciphertext).fill(0) }, 'row a', keys)).toThrow();
    expect(() => unseal(sealed, 'row a', keys.slice(1))).toThrow('Key new is not among IBAN_KEYS');
  });
});
