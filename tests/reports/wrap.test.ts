import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/reports/wrap.js';

const LONG =
  'The harbour council voted on Tuesday to keep the old ferry running for another winter, its clerk said, although two of its members would rather have sold the boat and put the money towards a bridge that nobody has yet drawn.';
const LATER =
  'Captain Odile Marsh, who has steered it since 1998, called the vote a relief for the islanders. She had packed her sea chest already, she told the reporters who were waiting for her on the quay that evening.';

/** Breaks a text where the next word no longer fits, as mail programs and editors do. */
function wrap(text: string, width: number): string {
  return text
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const line = lines.at(-1);
      if (line !== undefined && line.length + 1 + word.length <= width)
        lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
      return lines;
    }, [])
    .join('\n');
}

describe('lines of plain text', () => {
  it.each([60, 72, 80, 100])('are joined where they were wrapped at %i', (width) => {
    expect(unwrap(`${wrap(LONG, width)}\n\n${wrap(LATER, width)}\n`)).toEqual([LONG, LATER]);
  });

  it('are joined with every kind of line end', () => {
    expect(unwrap(`${wrap(LONG, 72)}\n\n${wrap(LATER, 72)}`.replaceAll('\n', '\r\n'))).toEqual([LONG, LATER]);
    expect(unwrap(`${LONG}\r${LATER}\u2028${LONG}`)).toEqual([LONG, LATER, LONG]);
  });

  it('stay apart where each is a paragraph', () => {
    expect(unwrap([LONG, LATER, LONG].join('\n'))).toEqual([LONG, LATER, LONG]);
  });

  it('stay apart in a poem and a list', () => {
    const poem = [
      'The ferry goes out in the morning with salt',
      'upon its rail, and nobody',
      'looks up',
      'to see it go, for what goes out comes home',
    ];
    expect(unwrap(poem.join('\n'))).toEqual(poem);
  });

  it('part paragraphs by an indent where no blank line does', () => {
    expect(unwrap(`   ${wrap(LONG, 72)}\n   ${wrap(LATER, 72)}`)).toEqual([LONG, LATER]);
  });

  it('leave items of a list apart in wrapped text', () => {
    const items = ['- a mast of larch, cut on the island itself', '- two sails'];
    expect(unwrap([wrap(LONG, 72), '', ...items, '', wrap(LATER, 72)].join('\n'))).toEqual([
      LONG,
      ...items,
      LATER,
    ]);
  });

  it('keep a heading apart from the wrapped text right below it', () => {
    expect(unwrap(`Costs\n${wrap(LONG, 72)}\n\n${wrap(LATER, 72)}`)).toEqual(['Costs', LONG, LATER]);
  });

  it('join a word broken at its hyphen without a space', () => {
    const broken =
      'Everybody on the island agrees that this is a boat of a well-\nknown kind, and that there are not many of them left on these\ncoasts, which are rough.';
    expect(unwrap(broken)).toEqual([
      'Everybody on the island agrees that this is a boat of a well-known kind, and that there are not many of them left on these coasts, which are rough.',
    ]);
  });

  it('are trimmed of what shows nothing, and blank ones dropped', () => {
    expect(unwrap('\ufeff \u00a0 a\u200b\n\u200b\n \t\nb')).toEqual(['a', 'b']);
  });
});
