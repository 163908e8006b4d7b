import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DecisionRequest, SaveApplicationRequest, SavePayeeRequest } from './index.js';

/** The field and the key of the text for everything that is wrong with a request, the fields of lists included. */
function wrongFields<T extends object>(type: new () => T, body: object): string[] {
  return validateSync(plainToInstance(type, body)).flatMap((error) => [
    ...Object.values(error.constraints ?? {}).map((reason) => `${error.property}: ${reason}`),
    ...(error.children ?? []).flatMap((line) =>
      (line.children ?? []).flatMap((field) =>
        Object.values(field.constraints ?? {}).map(
          (reason) => `${error.property}.${line.property}.${field.property}: ${reason}`,
        ),
      ),
    ),
  ]);
}

describe('requests', () => {
  it('take an account number with or without spaces, and refuse one whose check digits are wrong', () => {
    expect(wrongFields(SavePayeeRequest, { accountHolder: 'A. Vos', iban: 'NL91 ABNA 0417 1643 00' })).toEqual([]);
    expect(wrongFields(SavePayeeRequest, { accountHolder: ' ', iban: 'NL92ABNA0417164300' })).toEqual([
      'accountHolder: account-holder-length',
      'iban: not-an-iban',
    ]);
  });

  it('name each wrong cost line by its place', () => {
    const costLines = [
      { description: 'Goed', kind: 'rent', amountCents: 100 },
      { description: 'Half', kind: 'rent', amountCents: 1.5 },
      { description: 'Min', kind: 'gold', amountCents: -1 },
    ];
    expect(wrongFields(SaveApplicationRequest, { costLines })).toEqual([
      'costLines.1.amountCents: not-an-amount',
      'costLines.2.kind: unknown-choice',
      'costLines.2.amountCents: not-an-amount',
    ]);
  });

  it('refuse a decision with an outcome, an amount or a version that is none', () => {
    const decision = { version: 1, outcome: 'maybe', amountCents: 1e15, reasons: 'x', citedRuleKeys: ['a', 'a'] };
    expect(wrongFields(DecisionRequest, decision)).toEqual([
      'outcome: unknown-choice',
      'amountCents: too-large',
      'citedRuleKeys: chosen-twice',
    ]);
  });
});
