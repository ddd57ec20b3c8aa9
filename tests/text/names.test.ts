import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/text/names.js';
import { markedNames } from './marked-passages.js';

/** Names of one type as the text has them. */
function found(text: string, type: 'person' | 'place' | 'organisation'): readonly string[] {
  return (findNames([text])[0] ?? [])
    .filter((name) => name.type === type)
    .map(({ start, end }) => text.slice(start, end));
}

/** Ids of the people of a report, by paragraph. */
function people(...paragraphs: readonly string[]): readonly (readonly string[])[] {
  return findNames(paragraphs).map((names) =>
    names.filter(({ type }) => type === 'person').map(({ id }) => id),
  );
}

describe('findNames on passages in the manner of agency news', () => {
  it.each(markedNames())('finds exactly the people of $paragraphs.0', ({ paragraphs, marks }) => {
    const names = findNames(paragraphs);
    for (const [at, text] of paragraphs.entries()) {
      const spans = (names[at] ?? [])
        .filter(({ type }) => type === 'person')
        .map(({ start, end }) => [start, end, text.slice(start, end)]);
      const gold = (marks[at] ?? []).filter(({ type }) => type === 'person');
      expect(spans).toEqual(gold.map(({ start, end, form }) => [start, end, form]));
    }
  });

  it.each(markedNames())('gives everybody the right name in $paragraphs.0', ({ paragraphs, marks }) => {
    const names = findNames(paragraphs);
    for (const [at, here] of marks.entries()) {
      for (const { start, id } of here) {
        if (id !== undefined) expect(names[at]?.find((name) => name.start === start)?.id).toBe(id);
      }
    }
  });

  it('finds nine in ten of the places and bodies', () => {
    const missed: string[] = [];
    let all = 0;
    for (const { paragraphs, marks } of markedNames()) {
      const names = findNames(paragraphs);
      for (const [at, here] of marks.entries()) {
        for (const mark of here) {
          if (mark.type === 'person') continue;
          all += 1;
          const hit = names[at]?.some(
            ({ start, end, type }) => start === mark.start && end === mark.end && type === mark.type,
          );
          if (hit !== true) missed.push(mark.form);
        }
      }
    }
    expect(missed.length, missed.join(', ')).toBeLessThan(all / 10);
  });
});

describe('findNames, span by span', () => {
  it.each([
    ['Prime Minister Anna Kowalska resigned.', ['Anna Kowalska']],
    ["Then-Premier Jean-Luc Moreau's wife left.", ['Jean-Luc Moreau']],
    ['The chair, Dr. Amara Okafor-Bello, spoke.', ['Amara Okafor-Bello']],
    ['Sir Ian McGrath and Lady Una Byrne came.', ['Ian McGrath', 'Una Byrne']],
    [
      'A Kishimoto-Alvarez meeting is off, Ken Kishimoto and Luz Alvarez said.',
      ['Kishimoto', 'Alvarez', 'Ken Kishimoto', 'Luz Alvarez'],
    ],
    ['"Harold P. Whitcombe Jr. won," said Sgt. Tom Dale.', ['Harold P. Whitcombe Jr.', 'Tom Dale']],
    ['Meanwhile Oleksandr Shevchuk waited.', ['Oleksandr Shevchuk']],
    [
      'Abu Hassan al-Tikriti met Ursula von Bergen and Ludwig van Dam.',
      ['Abu Hassan al-Tikriti', 'Ursula von Bergen', 'Ludwig van Dam'],
    ],
    ["Bukola Adeyemi 's brother , said Zsofia Nagy .", ['Bukola Adeyemi', 'Zsofia Nagy']],
    ['Theresa May left. May said nothing in May.', ['Theresa May', 'May']],
    ['Laura Price resigned. Price said prices rose.', ['Laura Price', 'Price']],
    ['The Scientologist Bob Maris joined Republican Ruth Stein.', ['Bob Maris', 'Ruth Stein']],
    ['Minister of Education Stella Gallo said so.', ['Stella Gallo']],
    ['King Haakon VII met Pope Paul VI.', ['Haakon VII', 'Paul VI']],
    ['Eleanor of Aquitaine was queen.', ['Eleanor']],
  ])('finds the people of %j', (text, names) => {
    expect(found(text, 'person')).toEqual(names);
  });

  it.each([
    'Morgan Stanley and Johnson & Johnson rose.',
    'Mercedes-Benz, Goldman Sachs and Lehman Brothers fell.',
    'The White House and Downing Street said little.',
    'Washington said Beijing was wrong.',
    'Kennedy Airport and the Lincoln Memorial were shut.',
    'Mount Everest, Lake Victoria and the Black Sea.',
    'The Super Bowl is on Sunday in Houston, Texas.',
    'The Nobel Prize and the Ryder Cup were put off in December.',
    'Shares rose. Police said nothing. Will Congress act? May Britain rejoice?',
    'He wore a NASA T-shirt on Good Friday.',
    'South Korea and the European Union signed the Paris Agreement.',
  ])('finds nobody in %j', (text) => {
    expect(found(text, 'person')).toEqual([]);
  });

  it.each([
    ['The Foreign Ministry and the U.N. met in Japan.', ['Foreign Ministry', 'U.N.'], ['Japan']],
    [
      "The Democratic People's Republic of Korea and the U.S. spoke.",
      [],
      ["Democratic People's Republic of Korea", 'U.S.'],
    ],
    [
      "The National Seamen's Union and the Teachers’ Union struck; the Lakers' Arena stood empty.",
      ["National Seamen's Union", 'Teachers’ Union', 'Lakers'],
      [],
    ],
    [
      'The Department of Health and Human Services moved to Boston.',
      ['Department of Health and Human Services'],
      ['Boston'],
    ],
    ['A Tokyo-Seoul pact, and Kenya-born runners.', [], ['Tokyo', 'Seoul', 'Kenya']],
    [
      'The University of North Carolina at Greensboro grew.',
      ['University of North Carolina'],
      ['Greensboro'],
    ],
  ])('finds the bodies and places of %j', (text, bodies, places) => {
    expect(found(text, 'organisation')).toEqual(bodies);
    expect(found(text, 'place')).toEqual(places);
  });
});

describe('findNames, who is who', () => {
  it('brings spellings of one name together', () => {
    expect(
      people('Park Geun-hye spoke to Joe Novak.', 'Park Geun Hye met Joseph R. Novak.', 'PARK GEUN-HYE LEFT'),
    ).toEqual([
      ['Park Geun Hye', 'Joseph R. Novak'],
      ['Park Geun Hye', 'Joseph R. Novak'],
      ['Park Geun Hye'],
    ]);
  });

  it('never makes one person of two who share a surname', () => {
    const [[first, second, bare] = []] = people('Emma Larkin met Peter Larkin. Larkin said no.');
    expect([first, second]).toEqual(['Emma Larkin', 'Peter Larkin']);
    expect(['Emma Larkin', 'Peter Larkin']).toContain(bare);
  });

  it('gives a bare surname to the one named most, unless a form of address forbids it', () => {
    const report = [
      'Bill Harmon and Jane Harmon ran.',
      'Bill Harmon lost. Harmon wept.',
      'Mrs. Harmon did not.',
    ];
    expect(people(...report).flat()).toEqual([
      'Bill Harmon',
      'Jane Harmon',
      'Bill Harmon',
      'Bill Harmon',
      'Jane Harmon',
    ]);
  });

  it('gives a bare surname to whoever was introduced before it', () => {
    expect(
      people('Ann Reyes came. Reyes sang.', 'Carl Reyes came. Carl Reyes wept. Carl Reyes left.')[0],
    ).toEqual(['Ann Reyes', 'Ann Reyes']);
  });

  it('takes the abbreviation in brackets for the body before it', () => {
    const [names = []] = findNames(['The World Health Organization (WHO) met. The WHO agreed.']);
    expect(names.map(({ id }) => id)).toEqual(Array(3).fill('World Health Organization'));
  });

  it('has one id for a country, whatever it is called', () => {
    const [names = []] = findNames(['The U.S., America and the United States; the DPRK and North Korea.']);
    expect([...new Set(names.map(({ id }) => id))]).toEqual(['United States', 'North Korea']);
  });
});

const fragments = fc.constantFrom(
  ...[
    'Kim',
    'Yo-jong',
    ' ',
    ' ',
    ', ',
    '. ',
    '"',
    '“',
    "'s ",
    ' of ',
    'Smith',
    'President ',
    'U.S.',
    '&',
    '-',
    '(',
    ')',
    'the ',
    'said ',
    'van ',
    'al-',
    'O’',
    'Élise',
    '李',
    '😀',
    '\u0301',
    '\n',
    'THE ',
    'St. ',
    '42',
    'I',
    '’',
  ],
);

describe('findNames on any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('never throws, and gives spans in order, apart, inside the text and never empty', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
        const names = findNames(paragraphs);
        expect(names).toHaveLength(paragraphs.length);
        for (const [at, here] of names.entries()) {
          let end = 0;
          for (const name of here) {
            expect(name.start).toBeGreaterThanOrEqual(end);
            expect(name.end).toBeGreaterThan(name.start);
            expect(paragraphs[at]?.slice(name.start, name.end).trim()).not.toBe('');
            expect(name.id).not.toBe('');
            end = name.end;
          }
          expect(end).toBeLessThanOrEqual(paragraphs[at]?.length ?? 0);
        }
      }),
    );
  });

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(findNames([one])).toEqual(findNames([one]));
      }),
    );
  });
});
