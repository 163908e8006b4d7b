import { writeShell } from './write-shell.js';

const template =
  '<html><head><title>Stoep</title><meta name="description"\n content="algemeen" /></head><body><stoep-root></stoep-root></body></html>';
const site = { name: 'Voorbeeld', answers: { '/api/municipality': { name: 'Voorbeeld' } }, theme: null };
const page = {
  title: 'Een bankje',
  heading: 'Een bankje',
  description: 'Bij de brug.',
  paragraphs: ['Bij de brug.', ''],
  links: [{ href: '/buurten/BU1', text: 'De Hoek', note: 'buurt' }],
  answers: { '/api/initiatives/een-bankje': { title: 'Een bankje' } },
};

describe('the page before any script', () => {
  const html = writeShell(template, site, page, 'https://stoep.example/initiatieven/een-bankje');

  it('has its title, description and address once', () => {
    expect(html).toContain('<title>Een bankje - Stoep Voorbeeld</title>');
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html.match(/name="description"/g)).toHaveLength(1);
    expect(html).toContain('<link rel="canonical" href="https://stoep.example/initiatieven/een-bankje">');
  });

  it('has its words and links before the site', () => {
    expect(html).toContain('<h1>Een bankje</h1><p class="lead">Bij de brug.</p>');
    expect(html).toContain('<li><a href="/buurten/BU1">De Hoek</a> <span>buurt</span></li>');
    expect(html.indexOf('stoep-first')).toBeLessThan(html.indexOf('<stoep-root'));
  });

  it('takes the answers along, as JSON that nothing in it can end', () => {
    const hostile = '</script><script>alert(1)</script><!--';
    const text = writeShell(template, site, { ...page, answers: { a: hostile } }, 'https://x.example/');
    const json = /<script type="application\/json" id="stoep-answers">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({ ...site.answers, a: hostile });
    expect(text.match(/<script/g)).toHaveLength(1);
  });

  it('lets no text become markup', () => {
    const hostile = `"><img src=x onerror=alert(1)> $& $\` '`;
    const text = writeShell(
      template,
      { ...site, name: hostile },
      {
        ...page,
        title: hostile,
        heading: hostile,
        description: hostile,
        paragraphs: [hostile],
        links: [{ href: hostile, text: hostile }],
      },
      'https://x.example/?a="><b>',
    );
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<b>');
  });

  it('is the plain page with the name of the site where nobody describes it', () => {
    const text = writeShell(
      template,
      { ...site, theme: { href: '/thema/abc.css', barColours: { light: '#ffffff', dark: '#000000' } } },
      null,
      'https://x.example/',
    );
    expect(text).toContain('<title>Stoep Voorbeeld</title>');
    expect(text).toContain('content="algemeen"');
    expect(text).toContain('<link rel="stylesheet" href="/thema/abc.css">');
    expect(text).not.toContain('stoep-first');
  });
});
