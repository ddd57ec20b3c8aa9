import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reports/read-report.js';
import type { Report } from '../../src/reports/report.js';

async function read(html: string): Promise<Report> {
  const made = await readReport(Buffer.from(html), 'ferry.html');
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.report;
}

async function refused(html: string): Promise<string> {
  const made = await readReport(Buffer.from(html), 'ferry.html');
  return made.ok ? '' : made.refusal.reason;
}

const texts = ({ paragraphs }: Report): readonly string[] => paragraphs.map(({ text }) => text);

const FIRST =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said.';
const SECOND =
  'Captain Odile Marsh, who has steered it since 1998, called the vote a relief for the islanders.';
const LAST =
  'The next timetable is to be printed in October, once the tides for the winter have been worked out.';

const page = (body: string, head = '', html = 'lang="en-GB"'): string =>
  `<!DOCTYPE html>\n<html ${html}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const paragraphs = [FIRST, SECOND, LAST].map((text) => `<p>${text}</p>`).join('\n');

const WHOLE = page(
  `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><div>Sunday 9 April 2023</div></header>
  <main><article><header><h1>Ferry to sail on</h1>
  <p class="standfirst">Islanders had feared that the boat would be sold for scrap before the spring.</p>
  <div class="byline">By Ines Hallgarten</div></header>
  <div class="share-bar"><a href="#">Facebook</a> <a href="#">Email</a></div>
  <figure><img src="boat.jpg" alt="A boat"><figcaption>The ferry at the quay last week</figcaption></figure>
  <p>${FIRST}</p><p>It was built in 1961<sup class="reference">[1]</sup>, and it shows.</p>
  <h2>What it costs<span class="mw-editsection">[edit]</span></h2>
  <p>&ldquo;Never.&rdquo;</p><p>${SECOND}</p>
  <ul><li>Cars: 12 crowns</li><li>Goats: free</li></ul>
  <aside class="related"><h3>Related stories</h3><ul><li><a href="/x">Harbour wall to be raised</a></li></ul></aside>
  <p>The boat needs a new mast.<br>The mast needs a new tree.</p>
  <table><tr><th>Day</th><th>Crossings</th></tr><tr><td>Monday</td><td>14</td></tr></table>
  <p><strong>How to complain</strong></p><p>${LAST}</p><p>He won.</p>
  <form class="newsletter"><p>Sign up for our newsletter</p><input></form></article></main>
  <aside class="sidebar"><h3>Most read</h3><p><a href="/a">Ten ways to cook a herring</a></p></aside>
  <footer><p>© 2023 The Quay Gazette. All rights reserved.</p></footer>
  <script>document.body.innerHTML = 'run'</script><p hidden>Not shown to anybody at all.</p>`,
  `<title>Ferry to sail on | The Quay Gazette</title><meta property="og:site_name" content="The Quay Gazette">
  <meta property="article:published_time" content="2023-04-02T08:00:00+01:00"><link rel="canonical" href="https://quay.example/ferry">`,
);

describe('a saved web page', () => {
  it('gives its text in order and without its frame', async () => {
    const report = await read(WHOLE);
    expect(texts(report)).toEqual([
      'Islanders had feared that the boat would be sold for scrap before the spring.',
      FIRST,
      'It was built in 1961, and it shows.',
      '“Never.”',
      SECOND,
      'Cars: 12 crowns',
      'Goats: free',
      'The boat needs a new mast.',
      'The mast needs a new tree.',
      'Day | Crossings',
      'Monday | 14',
      LAST,
      'He won.',
    ]);
    expect(new Set(report.paragraphs.map(({ heading }) => heading))).toEqual(
      new Set([undefined, 'What it costs', 'How to complain']),
    );
  });

  it('keeps what was left out, in its order', async () => {
    expect((await read(WHOLE)).leftOut).toEqual([
      'Home',
      'News',
      'Sunday 9 April 2023',
      'By Ines Hallgarten',
      'Facebook Email',
      'The ferry at the quay last week',
      'Related stories',
      'Harbour wall to be raised',
      'Sign up for our newsletter',
      'Most read',
      'Ten ways to cook a herring',
      '© 2023 The Quay Gazette. All rights reserved.',
    ]);
  });

  it('says what it is from its head and its byline', async () => {
    expect(await read(WHOLE)).toMatchObject({
      title: 'Ferry to sail on',
      publisher: 'The Quay Gazette',
      author: 'Ines Hallgarten',
      published: '2023-04-02',
      url: 'https://quay.example/ferry',
      language: 'en',
    });
  });

  it('reads JSON-LD as data, whatever its nesting', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Elsewhere' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ferry to sail on',
          datePublished: '2023-04-02',
          author: [{ name: 'Ines Hallgarten' }, 'Tom Okoro'],
          publisher: { name: 'The Quay Gazette' },
          mainEntityOfPage: { '@id': 'https://quay.example/ferry' },
        },
      ],
    };
    const report = await read(
      page(paragraphs, `<script type="application/ld+json">${JSON.stringify(data)}</script>`),
    );
    expect(report).toMatchObject({
      title: 'Ferry to sail on',
      author: 'Ines Hallgarten, Tom Okoro',
      publisher: 'The Quay Gazette',
      published: '2023-04-02',
      url: 'https://quay.example/ferry',
    });
  });

  it.each([
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script>'],
    ['a date that is none', '<meta property="article:published_time" content="soon">'],
    ['a date that the calendar lacks', '<meta name="date" content="2023-02-30">'],
    [
      'an address that runs',
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">',
    ],
  ])('passes over %s', async (_, head) => {
    const report = await read(page(paragraphs, head));
    expect([report.published, report.url]).toEqual([undefined, undefined]);
    expect(texts(report)).toEqual([FIRST, SECOND, LAST]);
  });

  it('takes the address from where it was saved', async () => {
    expect(
      (await read(`<!-- saved from url=(0026)https://quay.example/ferry -->\n${page(paragraphs)}`)).url,
    ).toBe('https://quay.example/ferry');
  });

  it('takes no date from a masthead', async () => {
    expect(
      (
        await read(
          page(`<div>Sunday 9 April 2023</div><article><h1>Ferry to sail on</h1>${paragraphs}</article>`),
        )
      ).published,
    ).toBeUndefined();
  });

  it.each([
    ['no html, head or body', paragraphs],
    ['no body', `<html lang="en"><head><title>Ferry</title></head>${paragraphs}</html>`],
    ['no end of head', `<html lang="en"><head><title>Ferry</title><meta name="x" content="y">${paragraphs}`],
    ['no end of head before a body', `<html lang="en"><head><title>Ferry</title><body>${paragraphs}`],
    ['tags that never close', page(`<p>${FIRST}<p>${SECOND}<p>${LAST}`)],
    [
      'a layout of tables',
      page(`<table><tr><td><p>${FIRST}</p><p>${SECOND}</p><p>${LAST}</p></td></tr></table>`),
    ],
    ['breaks for paragraphs', page(`<div>${FIRST}<br><br>${SECOND}<br><br>${LAST}</div>`)],
    [
      'preformatted, wrapped text',
      page(`<pre>${FIRST.replace('ferry running', 'ferry\nrunning')}\n\n${SECOND}\n\n${LAST}</pre>`),
    ],
    [
      'words in spans',
      page(
        [FIRST, SECOND, LAST]
          .map((text) => `<div><span>${text.replace(' ', ' </span><b>')}</b></div>`)
          .join(''),
      ),
    ],
    ['a form around it all', page(`<form>${paragraphs}<p>${FIRST.replace('Tuesday', 'Monday')}</p></form>`)],
  ])('is read with %s', async (_, html) => {
    expect(texts(await read(html)).slice(0, 3)).toEqual([FIRST, SECOND, LAST]);
  });

  it('is told by its first words under any name', async () => {
    const made = await readReport(Buffer.from(page(paragraphs)), 'ferry.txt');
    expect(made.ok && texts(made.report)).toEqual([FIRST, SECOND, LAST]);
  });

  it('is read in the encoding that it names', async () => {
    const made = await readReport(
      Buffer.from(
        page(`<p>Déjà vu, naïf, près du café, dit-elle à l'équipage.</p>`).replace('utf-8', 'iso-8859-1'),
        'latin1',
      ),
      'a.html',
    );
    expect(made.ok && texts(made.report)).toEqual(["Déjà vu, naïf, près du café, dit-elle à l'équipage."]);
  });

  it('is refused in words where it is nested too deep, has too many parts or no text', async () => {
    expect(await refused(page(`${'<div>'.repeat(600)}${paragraphs}`))).toMatch(/nested more than 512 deep/);
    expect(await refused('<div>'.repeat(300_000))).toMatch(/nested/);
    expect(await refused(page('<p>a</p>'.repeat(70_000)))).toMatch(/more than 60,000 elements/);
    expect(await refused(page('<p>&amp;'.repeat(1) + '&amp;'.repeat(300_000)))).toMatch(/elements/);
    expect(await refused(page('<img src="a.png"><script>let a = 1</script>'))).toMatch(/no text/);
  });
});
