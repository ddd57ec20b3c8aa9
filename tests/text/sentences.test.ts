import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.js';

/** The sentences of a text written with " | " between them, as the text itself. */
function split(marked: string): { readonly text: string; readonly expected: readonly string[] } {
  return { text: marked.replaceAll(' | ', ' '), expected: marked.split(' | ') };
}

function found(text: string): readonly string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences, where each bar is a boundary', () => {
  it.each([
    ['plain stops', 'The ferry sank. | Nobody was hurt! | Was it old?'],
    ['one word', 'No. | Yes. | Perhaps? | Certainly!'],
    ['doubled marks', 'Really?! | He ran!! | She stayed?? | It was dark.'],
    ['a figure opens', 'The bridge opened in 1970. | 20 years later it fell.'],
    ['a lower-case brand opens', 'The maker gave no reason. | iPhone sales fell. | eBay closed early.'],
    ['a name with a small article opens', 'The town fell. | al-Shabaab claimed it.'],
    ['titles', 'Mr. Brandt met Dr. Okafor and Prof. Lindqvist. | Mrs. Vance was late.'],
    ['ranks', 'Maj. Gen. Harlan Pike told Sgt. Dunn. | Lt. Col. Reyes agreed.'],
    ['offices', 'Sen. Alvarez (R-Ariz.) and Rep. Doyle voted no. | Gov. Tate signed it.'],
    ['initials', 'J. K. Mercer and Harold B. Stone wrote it. | A. B. Moe and J.R.R. Vale read it.'],
    ['initials in front', 'J. K. Mercer and Harold B. Stone wrote it. | J.R.R. Vale read it.'],
    ['an initial that ends', 'They ran out of vitamin C. | The crew fell ill. | World War I. | It ended.'],
    ['a country that ends', 'He moved to the U.S. | He never returned. | Few in the U.K. | But some did.'],
    [
      'a country that goes on',
      'The U.S. Navy and U.N. Secretary-General Ortiz met in Washington, D.C. on Friday.',
    ],
    ['a country before a quotation', 'It never reached the U.S. | "We waited for weeks," she said.'],
    ['a label behind an abbreviation', 'They rallied in Washington D.C. | Image: City Archive.'],
    ['companies', 'Halden Inc. Chief Executive Mara Wynn quit Norr Corp. | The board met.'],
    ['a company that ends', 'She founded Pell & Co. | It failed. | He joined Tarn Ltd. | They fired him.'],
    [
      'juniors and degrees',
      'Owen Pratt Jr. has a Ph.D. from Lund. | His son holds an M.A. | She holds none.',
    ],
    ['saints and mountains', 'St. Olaf hiked up Mt. Ranier near Ft. Dodge. | It rained.'],
    ['a street that ends', 'The house on Elm St. | He sold it. | It stood at 5th st. near the light.'],
    ['numbers', 'See No. 2 and Nos. 3 and 4 on p. 55. | Fig. 6 shows why. | He said no. | It was over.'],
    ['a rank that ends', 'The city came in at No. 1. | Oslo was second.'],
    ['months', 'It began on Jan. 5 and ended on Sept. 9. | The rest waited until Dec. | Then it snowed.'],
    ['hours', 'It starts at 5 p.m. on Friday. | It ends at 7 p.m. | The doors open at 4 p.m. Eastern time.'],
    ['an hour that opens', 'At 6 a.m. Mrs. Ode left. | She was back by 9 a.m. | Nobody saw her.'],
    ['an hour with a place', 'Talks resume at 5 p.m. Oslo time today.'],
    [
      'versus and e.g.',
      'The case, Hall v. Moor, matters, e.g. to nurses, i.e. to all. | Reds vs. Blues was next.',
    ],
    ['et al. and etc.', 'Moss et al. (2010) doubt it. | They sell pears, figs, etc. | Prices vary.'],
    ['circa', 'It was cast c. 1500 by hand.'],
    ['decimals and money', 'Rates rose 3.5 percent to $1.20. | The fund lost $2.4 million.'],
    [
      'an acronym is no abbreviation',
      'They tested it in IE. | Its days were over. | She has MS. | It spread.',
    ],
    [
      'addresses',
      'Write to jane.roe@example.com. | See https://example.org/a.b/c.html. | Or www.example.net.',
    ],
    ['an ellipsis that goes on', 'I thought ... well, maybe...you know . . . it was late.'],
    ['an ellipsis that ends', 'He paused... | Then he left. | She wept…. | They all did.'],
    ['an omission and I', 'Well... I never said so.'],
    ['an omission in brackets', 'The ship [...] sank within minutes. | It was old.'],
    ['a spaced omission at the end', 'It says the roads are safe. | . . . The bridges are not. . . .'],
    ['a quotation in mid-sentence', '"We lost," he said. | "We will be back," she added.'],
    [
      'a question that someone asked',
      '"Who won?" Hale asked. | "What now?" Mr. Boyd asked reporters. | "Why?" the boy said.',
    ],
    ['a question and then a sentence', '"Who won?" | The hall fell silent.'],
    ['a quotation of several sentences', '"We lost. | We are tired. | We will rest," the coach said.'],
    ['curly quotations', '“We are here.” | “So are we.” | Then it was quiet.'],
    ['a quotation inside', 'She shouted, "Get out!" and ran. | He said "No." | She left.'],
    ['single quotations', "He told her, 'It is late.' and left. | 'Go.' | She went."],
    ['a dash to the source', '"It was the best of days." - Ivar Moe'],
    ['brackets inside', 'The pool (it was built in 1960. It leaks.) has closed. | A new one opens soon.'],
    ['brackets of their own', 'The vote was close. | (It was 52-48.) | Few slept.'],
    ['brackets that end', 'He left early (as he always did). | She stayed.'],
    ['a stop in brackets', 'Is that a typo (?) or a name (!) at all.'],
    [
      'reference marks',
      'The tower is new.[1] | It leans.[2][3] | Nobody knows why.[citation needed] | It stays.',
    ],
    [
      'a name with a mark',
      'She left Yahoo! in May. | He watched Jeopardy! every day. | It was on Yahoo! | They read it.',
    ],
    ['initials with a mark before a name', 'The U.S.-led force left. | The U.S.S. Halden sank.'],
    ['a bulleted line', '• 1. Check the oil | • 2. Check the tyres'],
    ['a numbered line', '1. Open the box 2 days early. | 2. Read the manual. | 3. Call us.'],
    ['a numbered line without stops', '1) The first box | 2) The second box | 3) The third box'],
    ['a lettered line', 'a. The first box | b. The second box | c. The third box'],
    ['a number in prose is no item', 'He ranked them 1) by size and 2) By age.'],
    ['spaces before stops', 'It was built in 1965 . | It was small . | Few came , then none .'],
    ['quotes of tokenised text', "`` We won , '' he said . | `` It was close . '' | They left ."],
    ['straight quotes of tokenised text', 'He said it . | " We won . " | They left .'],
    ['another script', '他来了。 | 我走了。'],
  ])('%s', (_name, marked) => {
    const { text, expected } = split(marked);
    expect(found(text)).toEqual(expected);
  });

  it.each([
    [
      'The sea rose.Boats broke loose.Dr. Amos filmed it.',
      ['The sea rose.', 'Boats broke loose.', 'Dr. Amos filmed it.'],
    ],
    ['They sold 1,000.That is a lot.', ['They sold 1,000.', 'That is a lot.']],
    ['Is it new?It is.', ['Is it new?', 'It is.']],
    ['See example.com and Node.js or notes.txt now.', ['See example.com and Node.js or notes.txt now.']],
  ])('a missing space: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('lines', () => {
  it.each([
    [
      'a line broken by the page',
      'The road was long\nand the night was cold.',
      ['The road was long\nand the night was cold.'],
    ],
    [
      'wrapped lines with capitals',
      'The council of the old harbour met\nMayor Lund on Friday to hear about\nOslo and its ferries. Nobody came.',
      [
        'The council of the old harbour met\nMayor Lund on Friday to hear about\nOslo and its ferries.',
        'Nobody came.',
      ],
    ],
    ['a list in lines', 'tents\nropes and pegs\nlamps, stoves', ['tents', 'ropes and pegs', 'lamps, stoves']],
    [
      'a heading',
      'Harbour closes\nThe old harbour of the town will close for good this winter, officials said.',
      ['Harbour closes', 'The old harbour of the town will close for good this winter, officials said.'],
    ],
    [
      'items',
      'We need:\n- two tents\n- one stove\n1. go',
      ['We need:', '- two tents', '- one stove', '1. go'],
    ],
    [
      'paragraphs',
      'No stop here\n\nand none there\n \n\nThe end.',
      ['No stop here', 'and none there', 'The end.'],
    ],
    ['Windows line ends', 'One line.\r\n\r\nAnother one.', ['One line.', 'Another one.']],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('sentences of any text', () => {
  const words = fc.constantFrom(
    'The',
    'U.S.',
    'Mr.',
    'said',
    '."',
    '...',
    '(',
    ')',
    '"',
    "''",
    '. ',
    '!',
    '?',
    '\n',
    '\n\n',
    '1.',
    'a.',
    '•',
    'p.m.',
    'He',
    '3.5',
    '。',
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );

  it('lie apart, in order, trimmed, and cover all but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('leave a plain sentence whole', () => {
    const plain = fc
      .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 })
      .map((list) => `Then ${list.join(' ')} ended.`);
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (list) => {
        expect(found(list.join(' '))).toEqual(list);
      }),
    );
  });

  it('has none in an empty text', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' \n\n ')).toEqual([]);
  });

  it('takes no longer than it must over a hostile text', () => {
    expect(sentences('a.'.repeat(50_000))).toHaveLength(1);
    expect(sentences('('.repeat(20_000) + '. A'.repeat(5_000)).length).toBeGreaterThan(0);
  });
});
