import { describe, expect, it } from 'vitest';
import { arrange, type Arranged } from '../../src/reports/arrange.js';
import { plainBlocks } from '../../src/reports/plain.js';

const read = (...lines: readonly string[]): Arranged => arrange(plainBlocks(lines.join('\n')));
const texts = ({ paragraphs }: Arranged): readonly string[] => paragraphs.map(({ text }) => text);
const headings = ({ paragraphs }: Arranged): readonly (string | undefined)[] =>
  paragraphs.map(({ heading }) => heading);

// A report that any furniture can be put around. Its words are nobody else's.
const TITLE = 'Harbour council votes to keep the old ferry running';
const FIRST =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said.';
const SECOND =
  'Captain Odile Marsh, who has steered it since 1998, called the vote a relief for the islanders.';
const LAST =
  'The next timetable is to be printed in October, once the tides for the winter have been worked out.';
const BODY = [FIRST, SECOND, LAST];

describe('page furniture around a report', () => {
  it.each<readonly [name: string, above: readonly string[], below: readonly string[]]>([
    ['a menu, an entry a line', ['Home', 'News', 'Sport', 'Weather', 'Log in'], []],
    ['a menu on one line', ['Home | News | Sport | Contact'], []],
    ['a menu set apart by padding', ['Weather\u00a0 \u00a0\u00a0 Live Markets'], []],
    ['crumbs', ['Home > Region > Islands'], []],
    ['a jump link', ['Skip to main content'], []],
    ['a share bar', ['Share', 'Facebook', 'Twitter', 'WhatsApp', 'Email'], ['Share this article']],
    ['a share bar on one line', [], ['Facebook Twitter LinkedIn Email Print']],
    ['an invitation to a group', [], ['Join our WhatsApp group', 'Follow us on Instagram']],
    ['a reaction box', [], ["What's Your Reaction?", '12 comments', 'Leave a reply']],
    ['tags', [], ['#ferry #harbour', 'Tags: ferry, harbour, islands']],
    ['a mobile switch', [], ['Share.', 'Exit mobile version']],
    ['an advertisement', ['ADVERTISEMENT'], ['Advertisement - scroll to continue']],
    [
      'a newsletter box',
      [],
      [
        'Sign up for our weekly newsletter',
        'Get the best stories straight to your inbox',
        'Enter your email address',
      ],
    ],
    [
      'a cookie notice',
      ['We use cookies to make this site work and to count its readers.', 'Accept all cookies'],
      [],
    ],
    [
      'a copyright line',
      [],
      ['© 2023 The Quay Gazette. All rights reserved.', 'Terms of use', 'Privacy policy'],
    ],
    ['a reading time', ['3 min read', 'Listen to this article'], []],
    ['a source line', [], ['Source: Newsroom']],
    [
      'an agency note',
      [],
      [
        '(With inputs from agencies)',
        '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)',
      ],
    ],
    ['a credit', ['Photo: Odile Marsh at the wheel / Quay Pictures'], []],
    [
      'a caption with its photographer',
      ['The ferry at the quay in March. (Photo by Ansgar Ruhl/Getty Images)'],
      [],
    ],
    [
      'links to other stories',
      [],
      ['Also read: Harbour wall to be raised', 'READ MORE: Why the tide tables were wrong'],
    ],
    [
      'a list of other stories',
      [],
      [
        'Related News',
        'Harbour Wall to Be Raised Before Spring',
        'Fishing Fleet Returns After a Long Strike',
      ],
    ],
    ['consent', [], ['By signing up, you agree to our Terms of Service and Privacy Policy.']],
    ['a comment form', [], ['Your email address will not be published. Required fields are marked *']],
    ['social names in a column', [], ['Share this', 'Facebook', 'Telegram', 'Copy link']],
  ])('%s is left out and nothing else', (_, above, below) => {
    const report = read(...above, TITLE, '', ...BODY, '', ...below);
    expect(report.title).toBe(TITLE);
    expect(texts(report)).toEqual(BODY);
    expect(report.leftOut).toEqual([...above, ...below]);
  });

  it('leaves out headlines that trail the text without a label, where there are several', () => {
    const headlines = [
      'Mayor Says Harbour Wall Will Be Raised Before Spring',
      'How the Fishing Fleet Is Dealing With a Long Strike',
      'Council Plans to Sell the Lighthouse: What We Know',
    ];
    expect(read(TITLE, '', ...BODY, '', ...headlines).leftOut).toEqual(headlines);
  });

  it('takes byline and date from between title and text', () => {
    const report = read(TITLE, 'By Ines Hallgarten and Tom Okoro', 'Published March 3, 2021', ...BODY);
    expect(report).toMatchObject({
      title: TITLE,
      author: 'Ines Hallgarten and Tom Okoro',
      published: '2021-03-03',
    });
    expect(texts(report)).toEqual(BODY);
  });

  it.each([
    ['By Ines Hallgarten | 3 March 2021 | 4 min read', 'Ines Hallgarten', '2021-03-03'],
    ['Wednesday, March 3, 2021 10:15 AM GMT', undefined, '2021-03-03'],
    ['Posted on 2021-03-03 at 10:15', undefined, '2021-03-03'],
    ['Last updated: March 5, 2021', undefined, undefined],
    ['By Ines Hallgarten, Staff Writer', 'Ines Hallgarten', undefined],
    ['Written by Ines Hallgarten in Port Anselm', 'Ines Hallgarten', undefined],
    ['31/12/2021', undefined, '2021-12-31'],
    ['03/04/2021', undefined, undefined],
    ['Updated 2 hours ago', undefined, undefined],
  ])('reads %j', (line, author, published) => {
    const report = read(TITLE, line, ...BODY);
    expect([report.author, report.published]).toEqual([author, published]);
    expect(texts(report)).toEqual(BODY);
  });

  it('leaves the title out where it is said again', () => {
    const standfirst = 'The clerk says that the boat is sound enough for one more season of storms.';
    const report = read(TITLE, '', standfirst, '', TITLE, '', ...BODY);
    expect(texts(report)).toEqual([standfirst, ...BODY]);
    expect(report.leftOut).toEqual([TITLE]);
  });

  it('passes by a headline of another story above the title', () => {
    const ticker = 'Mountain rescue finds two walkers alive';
    const report = read(ticker, TITLE, ...BODY);
    expect([report.title, report.leftOut]).toEqual([TITLE, [ticker]]);
  });
});

describe('lines of the report that look like furniture', () => {
  it.each<readonly [name: string, lines: readonly string[]]>([
    ['a short sentence', ['He won.']],
    ['one word, quoted', ['“Never.”']],
    ['one word, quoted, without a stop', ['"Unacceptable"']],
    ['dialogue', ['“Did it sink?” she asked.', '“No.”', '“Then where is it?”', '“Read more,” he said.']],
    ['a list of results', ['The results of the regatta:', 'Port Anselm 4', 'Quay Town 2', 'Saint Bride 0']],
    [
      'a list of what furniture would say',
      ['They share these interests:', 'Sports', 'Travel', 'Weather', 'Facebook'],
    ],
    [
      'a poem',
      [
        'The ferry goes out in the morning,',
        'The ferry comes back in the night',
        'And nobody asks of the ferry',
        'If ever it wanted the light',
      ],
    ],
    [
      'questions and answers',
      ['Q: Who owns the boat?', 'A: The harbour does.', 'Q: Since when?', 'A: Since 1970.'],
    ],
    [
      'an interviewer',
      [
        'What did you think when you heard the vote?',
        'I thought of my father, who had built half of that boat with his hands.',
      ],
    ],
    [
      'a speech to the reader',
      ['Share what you have, the old captain used to say, and you will have it twice.'],
    ],
    [
      'a report that may not be printed',
      ['The report may not be published before the council has met again.'],
    ],
    ['an accord', ['By signing the accord, both harbours agree to share the cost of the dredger.']],
    ['a right', ['Under the charter all rights are reserved to the islanders, who never gave them up.']],
    ['the law', ['Copyright law in 1976 was another matter, said the lawyer for the pilots.']],
    ['a plea', ['Listen: I was there when the mast broke.']],
    ['a dash', ['More — much more — was to come.']],
    ['a vote', ['Register to vote by 5 October at the harbour office.']],
    ['pictures', ['Photographs by the pilots hung on every wall of the office.']],
    ['agencies', ['Reuters pictures showed the smoke rising over the quay.']],
    ['a source in the text', ['Half of the islanders take the ferry every week (Source: harbour office).']],
    ['a comment', ['“No comment.”']],
    ['a tale that goes on', ['The story continues to grip the island, said the schoolteacher.']],
    ['a date in the text', ['On March 3, 2021, it ran aground.']],
    ['figures', ['Fare: 4 crowns', 'Crossing: 35 minutes', 'Seats: 120']],
    ['a number of shares', ['The harbour holds 400 shares of the company.']],
    ['an address', ['Write to the clerk at https://quay.example/clerk before Friday.']],
    ['names and offices', ['The committee:', 'Odile Marsh, Captain', 'Tom Okoro, Secretary to the Harbour']],
  ])('%s stays', (_, lines) => {
    const report = read(TITLE, '', FIRST, '', ...lines, '', SECOND, LAST);
    const kept = report.paragraphs.flatMap(({ text, heading }) =>
      heading === undefined ? [text] : [heading, text],
    );
    for (const line of lines) expect(kept).toContain(line);
    expect(report.leftOut).toEqual([]);
  });

  it.each([['He won.'], ['“Never.”'], ['Port Anselm 4'], ['It will sail again']])(
    '%j stays as the last line',
    (line) => {
      expect(texts(read(TITLE, '', ...BODY, '', line))).toContain(line);
    },
  );

  it('keeps a list that a colon opens at the end', () => {
    const list = ['On board were:', 'Sports', 'Weather', 'Two goats named by the crew'];
    expect(texts(read(TITLE, '', ...BODY, '', ...list, '', 'Share'))).toEqual([...BODY, ...list]);
  });

  it('keeps a text of nothing but short lines', () => {
    const lines = ['He won.', 'She lost.', 'Nobody minded.'];
    expect(texts(read(...lines))).toEqual(lines);
  });

  it('keeps the only line there is', () => {
    expect(texts(read('Ferry sunk'))).toEqual(['Ferry sunk']);
  });

  it('keeps a speaker whose name comes again', () => {
    const talk = [
      'Clerk',
      'The vote was five to four, and it was a long evening for everybody.',
      'Captain',
      'It was a long evening at sea too, and nobody brought us any coffee.',
      'Clerk',
      'That will be looked into before the council meets again in the spring.',
    ];
    expect(texts(read(TITLE, '', FIRST, '', ...talk))).toContain('Clerk');
  });

  it('keeps the days of a chronicle as headings', () => {
    const report = read(TITLE, '', FIRST, '', 'March 3, 2021', SECOND, '', 'April 5, 2021', LAST);
    expect(headings(report)).toEqual([undefined, 'March 3, 2021', 'April 5, 2021']);
    expect(report.published).toBeUndefined();
  });
});

describe('title, standfirst and headings', () => {
  it('keeps a standfirst without a stop as a paragraph', () => {
    const standfirst = 'Islanders had feared that the boat would be sold for scrap, citing its age';
    expect(texts(read(TITLE, standfirst, ...BODY))).toEqual([standfirst, ...BODY]);
  });

  it('gives a heading to the paragraphs below it and no number', () => {
    const report = read(TITLE, FIRST, 'What it costs', SECOND, LAST);
    expect(texts(report)).toEqual(BODY);
    expect(headings(report)).toEqual([undefined, 'What it costs', 'What it costs']);
  });

  it('takes a first question that others follow for a heading, and no title', () => {
    const report = read('What has happened?', FIRST, 'Why does it matter?', SECOND, LAST);
    expect(report.title).toBeUndefined();
    expect(headings(report)).toEqual(['What has happened?', 'Why does it matter?', 'Why does it matter?']);
  });

  it('takes a lone question for the title', () => {
    expect(read('Will the ferry sail again?', ...BODY).title).toBe('Will the ferry sail again?');
  });

  it('takes a single word that menus have too for the title where nothing else is', () => {
    expect(read('Weather', ...BODY).title).toBe('Weather');
  });

  it('joins headings right below each other, and leaves out one with nothing below it', () => {
    const report = arrange(
      [
        { text: 'Costs', kind: 'heading', links: 0, outside: false },
        { text: 'Fares', kind: 'heading', links: 0, outside: false },
        { text: FIRST, kind: 'text', links: 0, outside: false },
        { text: 'Notes', kind: 'heading', links: 0, outside: false },
      ],
      { own: TITLE },
    );
    expect(report.paragraphs).toEqual([{ n: 1, text: FIRST, heading: 'Costs: Fares' }]);
    expect(report.leftOut).toEqual(['Notes']);
  });

  it('reads a wiki heading between equals signs', () => {
    expect(headings(read('The old ferry', FIRST, '== History ==', SECOND))).toEqual([undefined, 'History']);
  });

  it('lets a person have the last word on the title', () => {
    const report = arrange(plainBlocks([TITLE, ...BODY].join('\n')), { given: 'Ferry vote' });
    expect([report.title, report.leftOut]).toEqual(['Ferry vote', [TITLE]]);
  });

  it('folds padding in body lines and leaves a single no-break space', () => {
    const report = read(
      TITLE,
      FIRST,
      'It is 12\u00a0km \u00a0 across, said the pilot, and not one metre more than that.',
    );
    expect(texts(report).at(-1)).toBe(
      'It is 12\u00a0km across, said the pilot, and not one metre more than that.',
    );
  });
});
