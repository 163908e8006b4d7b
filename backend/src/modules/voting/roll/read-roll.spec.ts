import { readRoll, type RollRules } from './read-roll.js';

/** A list as municipalities have it: what is read, and everything that is wrong with it at once, by line and column. */
const rules: RollRules = {
  eligibility: { minAge: 12, ageOn: '2026-05-01', areas: ['WK01'], classes: ['resident'] },
  perAddress: true,
  buurten: [
    { code: 'BU0101', name: 'Binnenstad' },
    { code: 'BU0201', name: 'Elders' },
  ],
  lineOf: (code) => (code === 'BU0101' ? ['BU0101', 'WK01'] : [code]),
};

describe('a voter roll', () => {
  it('is read with codes or names of neighbourhoods, and address lines apart', () => {
    const text =
      '\ufeffNummer;Buurt;Geboortedatum;Adresregel1\r\nA-1;BU0101;1980-02-29;Łódźstraat 1\r\nA-2;binnenstad;1990;\r\n';
    expect(readRoll(text, rules)).toEqual({
      faults: [],
      lines: [
        {
          label: 'A-1',
          voterClass: 'resident',
          areaCode: 'BU0101',
          birthDate: '1980-02-29',
          address: ['Łódźstraat 1'],
        },
        { label: 'A-2', voterClass: 'resident', areaCode: 'BU0101', birthDate: '1990-12-31', address: [] },
      ],
    });
  });

  it('says everything that is wrong, with line and column', () => {
    const text = [
      'nummer,buurt,soort,geboortedatum,adresregel1',
      'A-1,BU0101,bewoner,1980-01-01,Kade 1',
      'A-1,Nergens,bewoner,1980-02-30,Kade 2',
      ',BU0201,bewoner,,Kade 3',
      'A-4,BU0101,bedrijf,,Kade 4',
      'A-5,BU0101,kat,2020,KADE  4',
    ].join('\n');
    expect(readRoll(text, rules).faults).toEqual([
      { field: 'line.3.nummer', reason: 'roll-label-twice' },
      { field: 'line.3.buurt', reason: 'unknown-area' },
      { field: 'line.3.geboortedatum', reason: 'not-a-date' },
      { field: 'line.4.nummer', reason: 'roll-label' },
      { field: 'line.4.geboortedatum', reason: 'required' },
      { field: 'line.4.buurt', reason: 'outside-the-area' },
      { field: 'line.5.soort', reason: 'class-may-not-vote' },
      { field: 'line.6.soort', reason: 'unknown-choice' },
      { field: 'line.6.adresregel1', reason: 'roll-address-twice' },
      { field: 'line.6.geboortedatum', reason: 'too-young-to-vote' },
    ]);
  });

  it('says when it is no list at all', () => {
    expect(readRoll('', rules).faults).toEqual([{ field: 'roll', reason: 'roll-empty' }]);
    expect(readRoll('a,b\n1,2', rules).faults.map(({ reason }) => reason)).toEqual([
      'roll-column-missing',
      'roll-column-missing',
    ]);
    expect(readRoll('nummer,buurt\n"A', rules).faults[0]?.reason).toBe('roll-not-csv');
  });
});
