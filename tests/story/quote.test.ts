import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote as command } from '../../commands/quote.js';
import { createEngine } from '../../src/answers/engine.js';
import type { SurveyReply } from '../../src/reply.js';
import { align } from '../../src/story/alignment.js';
import { words } from '../../src/text/words.js';
import { MINE } from './mine-story.js';

const engine = createEngine('The mine', MINE);

async function shown(given: { who?: string; about?: string; words?: string } = {}): Promise<SurveyReply> {
  const args = { who: undefined, about: undefined, words: undefined, share: undefined, ...given };
  const reply = await command.run({ engine, commands: [command], version: '1' }, args);
  if (reply.kind !== 'survey') throw new Error(`a ${reply.kind}, not a survey`);
  return reply;
}

function rows({ entries }: SurveyReply): readonly string[] {
  return entries.map(({ heading, notes, excerpts }) => {
    const places = excerpts.flatMap(({ excerpt }) => [excerpt.citation, ...excerpt.alsoIn]);
    return `${heading} (${notes[0] ?? ''}) ${places.join(', ')}`;
  });
}

describe('/quote', () => {
  it('shows who said it, with the verb of saying, in quotation marks or not', async () => {
    expect(rows(await shown({ who: 'Corral' }))).toEqual([
      'Ines Corral (“told”, in quotation marks) R1.3',
      'Ines Corral (“told”, in quotation marks) R2.3',
      'Ines Corral (“promised”, in the report’s own words) R4.3',
    ]);
    expect(rows(await shown({ who: 'mayor' }))).toEqual(['Tomas Lund (“said”, in quotation marks) R3.2']);
  });

  it('brings together what one speaker says in two reports', async () => {
    expect(rows(await shown({ about: 'blockade pumping' }))).toEqual([
      'Greta Lund (“said”, in the report’s own words) R1.2, R2.2',
    ]);
  });

  it('says that a name is shared', async () => {
    expect((await shown({ who: 'Lund' })).lines[0]).toBe(
      'Greta Lund, Tomas Lund and Lund share the name: the words of all are here.',
    );
    expect((await shown({ who: 'Greta Lund' })).lines.join()).not.toContain('share the name');
  });

  it('leaves the speaker unclear where nothing links one', async () => {
    const { entries } = await shown({ about: 'white paint' });
    expect(entries.map(({ heading }) => heading)).toEqual(['Speaker unclear']);
    expect(entries[0]?.notes.at(-1)).toBe('Nothing in the report links these words to a speaker.');
  });

  it('finds a pasted quotation, and shows the words that differ', async () => {
    const found = await shown({ who: '“We will not sign anything under pressure”' });
    expect(found.lines).toEqual(['Word for word in 1 place, with other words in 1 place.']);
    expect(found.entries.map(({ heading, notes }) => [heading, ...notes])).toEqual([
      ['Ines Corral', 'Word for word.'],
      ['Ines Corral', 'Not in the report here: “not”.', 'You have “anything”, the report has “nothing”.'],
    ]);
    expect((await shown({ words: 'The moon is made of green cheese, they said' })).entries).toEqual([]);
  });

  it('says that nothing like it is quoted', async () => {
    expect((await shown({ who: 'the emperor of Mars' })).lines).toEqual([
      'The reports quote nothing like this.',
    ]);
  });

  it('shows exact slices whatever is asked of it', async () => {
    const said = fc.constantFrom('We will not', 'Lund', '"lake', 'nothing under pressure', 'water alone');
    await fc.assert(
      fc.asyncProperty(said, fc.string({ maxLength: 20 }), async (who, about) => {
        for (const reply of [await shown({ who, about }), await shown({ words: `${who} ${about}` })])
          for (const { excerpt } of reply.entries.flatMap(({ excerpts }) => excerpts))
            expect(
              excerpt.report.paragraphs[excerpt.paragraph - 1]?.text.slice(excerpt.start, excerpt.end),
            ).toBe(excerpt.text);
      }),
      { numRuns: 40 },
    );
  });
});

describe('align', () => {
  const keys = (text: string) =>
    words(text).map(({ folded }) => ({ exact: folded, alike: folded.slice(0, 4) }));

  it('pairs words in order, each once, and only those that agree', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc.array(fc.constantFrom('a', 'b', 'd')),
        (a, b) => {
          const { pairs } = align(keys(a.join(' ')), keys(b.join(' ')));
          pairs.forEach(({ left, right }, i) => {
            expect(a[left]).toBe(b[right]);
            const before = pairs[i - 1];
            if (before) expect(left > before.left && right > before.right).toBe(true);
          });
        },
      ),
    );
  });

  it('finds the whole of what stands word for word in the other', () => {
    const { pairs } = align(keys('two three'), keys('one two three four'));
    expect(pairs.map(({ right }) => right)).toEqual([1, 2]);
  });
});
