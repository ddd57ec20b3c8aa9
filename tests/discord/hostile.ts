import fc from 'fast-check';

/** What a hostile report is made of: markdown, mentions, unseen and turning characters, fences, very long words. */
const PIECES = [
  '**bold',
  '*',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '```js\n',
  '\\',
  '\\\\',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '\t',
  '\r\n',
  '[a](https://example.org)',
  '<https://example.org>',
  'https://example.org/a_b',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!1>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</who:123456789012345678>',
  '<t:1700000000:R>',
  '<:x:123456789012345678>',
  '<a:x:1>',
  '<id:browse>',
  ':skull:',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u2061\u2062\u2063\u2064',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u0000',
  '\u0007',
  '\u2028',
  '\ud83d',
  '\udc00',
  '👩‍👧',
  'שלום',
  '平和',
  '…',
  '…\u200b',
  ' ',
  'word ',
  'Ada Marlow said ',
  'No. 2. ',
  'x'.repeat(300),
] as const;

/** Pieces in any order, some of it very long. */
export function hostileText(): fc.Arbitrary<string> {
  const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
  const sentence = fc
    .constantFrom('word ', '*', '`', '\u202e', 'x', '平', '👩')
    .map((piece) => piece.repeat(3000 / piece.length));
  return fc.oneof(
    { weight: 8, arbitrary: mixed },
    { weight: 1, arbitrary: sentence },
    { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  );
}
