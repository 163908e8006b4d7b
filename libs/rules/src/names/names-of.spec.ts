import { namesOf } from './names-of.js';

/** The rule that decides whether somebody looks at a text first, by sentences as people write them. */
const found = (text: string, allowed: string[] = []) => namesOf(text, allowed).map(({ text: words }) => words);

describe('what points at somebody', () => {
  it.each([
    ['Bel Piet Jansen maar.', ['Piet Jansen']],
    ['Met Jan de Boer erbij lukt het.', ['Jan de Boer']],
    ['Volgens Fatima el Amrani is het daar donker.', ['Fatima el Amrani']],
    ['Mevrouw Jansen van de hoek klaagt altijd.', ['Mevrouw Jansen']],
    ['De buren en meneer Van Dam ruziën.', ['meneer Van Dam']],
    ['Dhr. de Wit parkeert verkeerd.', ['Dhr. de Wit']],
    ['Buurman Kees Bakker gooit afval weg.', ['Buurman Kees Bakker']],
    ['Shirin van der Meer zet muziek aan.', ['Shirin van der Meer']],
    ['Vraag het aan A.B. van den Berg.', ['A.B. van den Berg']],
    ['Anne-Marie van Dijk helpt.', ['Anne-Marie van Dijk']],
    ['Bel mij op 06 12345678 of 06-12 34 56 78.', ['06 12345678', '06-12 34 56 78']],
    ['Bel 0228-123456 of +31 6 12345678.', ['0228-123456', '+31 6 12345678']],
    ['Mail naar jan@voorbeeld.nl.', ['jan@voorbeeld.nl']],
    ['Stort op NL91 ABNA 0417 1643 00.', ['NL91 ABNA 0417 1643 00']],
    ['De auto met 12-ABC-3 rijdt te hard.', ['12-ABC-3']],
    ['De rode GV-123-B staat er elke dag.', ['GV-123-B']],
    ['Op Havenkade 12 wordt gedeald.', ['Havenkade 12']],
    ['In de Jan van Galenstraat 7a is het altijd raak.', ['Jan van Galenstraat 7a']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('what points at nobody', () => {
  it.each([
    'In de Jan van Galenstraat is het donker.',
    'Wij komen samen in Buurthuis De Vries.',
    'Sint-Nicolaas komt op het plein.',
    'Sint Nicolaas komt ook.',
    'Het Johan Cruijff Court is bezet.',
    'Bewoners van de Havenkade willen bankjes.',
    'Samen soep eten in het buurthuis, elke maandag om vijf uur.',
    'Vrienden van der Meer en omstreken',
    'Stichting Jan Pieters helpt mee.',
    'Elke dinsdag van 10.00 tot 12.00 uur, van 1 maart 2027 tot 1 juni 2027.',
    'Het kost 1.250 euro, dat is 12-15 euro per keer.',
    'Jan komt ook.',
    'Wij vragen geld voor 30 stoelen en 5 tafels.',
    'De Gemeente Lindermeer en Het Huis van de Wijk doen mee.',
    'In de week van 2026-11-12 beginnen we.',
    'Bij basisschool Anne Frank op het plein.',
    '',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

describe('who may be named', () => {
  it('is who writes it and who carries it along', () => {
    const allowed = ['Anneke Vos', 'Jan de Boer'];
    expect(found('Anneke Vos en mevrouw Vos doen het samen met Jan de Boer en Piet Vos.', allowed)).toEqual([
      'Piet Vos',
    ]);
  });

  it('says where it stands and what it is', () => {
    expect(namesOf('Vraag Piet Jansen.')).toEqual([{ kind: 'name', text: 'Piet Jansen', start: 6 }]);
  });
});
