import { bodyFor } from './tell-handlers.js';

describe('the mail to who handles dossiers after a vote', () => {
  const round = { title: 'Molenwijk kiest', slug: 'molenwijk-kiest' };

  it.each([
    ['one dossier', 1, 'Daarna wacht 1 dossier op een voorstel of een besluit.'],
    ['more of them', 12, 'Daarna wachten 12 dossiers op een voorstel of een besluit.'],
  ])('says in a sentence how many wait (%s), and where', (_, waiting, sentence) => {
    const body = bodyFor(round, waiting, 'https://stoep.example');
    expect(body).toContain(sentence);
    expect(body).toContain('https://stoep.example/medewerkers/werkvoorraad?ronde=molenwijk-kiest');
  });
});
