import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/text/names.js';
import { resolvePronouns } from '../../src/text/pronouns.js';
import { describeRoles } from '../../src/text/roles.js';

function roles(...paragraphs: readonly string[]): readonly string[] {
  return describeRoles(paragraphs, findNames(paragraphs)).map(
    ({ person, text, of, past }) => `${person}: ${text} [${of.join(', ')}]${past ? ' past' : ''}`,
  );
}

describe('describeRoles', () => {
  it.each([
    ['Danish Prime Minister Mette Holm resigned.', ['Mette Holm: Danish Prime Minister [Denmark]']],
    ['Then-French President Luc Bertrand came.', ['Luc Bertrand: Then-French President [France] past']],
    ['Striker Omar Haddad scored.', ['Omar Haddad: Striker []']],
    [
      'Said Lena Vogt, a professor of law at Tartu University.',
      ['Lena Vogt: a professor of law at Tartu University [Tartu University]'],
    ],
    [
      "Mina Sato, Ken Sato's sister and a senior official, spoke.",
      ["Mina Sato: Ken Sato's sister and a senior official [Ken Sato]"],
    ],
    ["Ken Sato's sister, Mina Sato, spoke.", ["Mina Sato: Ken Sato's sister [Ken Sato]"]],
    [
      'Ken Sato met Jun Sato, the late father of Mina Sato.',
      ['Jun Sato: the late father of Mina Sato [Mina Sato] past'],
    ],
    ['The Polish finance minister, Jan Nowak, left.', ['Jan Nowak: The Polish finance minister [Poland]']],
    ['Ada Obi, 36, a lawyer from Lagos, won.', ['Ada Obi: a lawyer from Lagos [Lagos]']],
    ['Ada Obi is a Nigerian lawyer.', ['Ada Obi: a Nigerian lawyer [Nigeria]']],
    ['Ada Obi, who was governor of Texas, won.', ['Ada Obi: governor of Texas [Texas]']],
    ['Kremlin spokesman Oleg Panin said no.', ['Oleg Panin: Kremlin spokesman [Kremlin]']],
    ['Jan Nowak, said to be ill, and Ada Obi met.', []],
  ])('reads %j', (text, facts) => {
    expect(roles(text)).toEqual(facts);
  });

  it('gives each fact its exact span and nouns', () => {
    const text = 'Norwegian Foreign Minister Kari Lund spoke.';
    const [fact] = describeRoles([text], findNames([text]));
    expect(fact).toMatchObject({ start: 0, end: 26, nouns: ['foreign minister'], paragraph: 0 });
  });
});

describe('resolvePronouns', () => {
  const linked = (...paragraphs: readonly string[]): readonly string[] =>
    resolvePronouns(paragraphs, findNames(paragraphs)).flatMap((links, at) =>
      links.map(({ start, end, id }) => `${paragraphs[at]?.slice(start, end) ?? ''}=${id}`),
    );

  it.each([
    [['Anna Lind met Peter Voss. She thanked him.'], ['She=Anna Lind', 'him=Peter Voss']],
    [["Mina Sato, Ken Sato's sister, wept. She left."], ['She=Mina Sato']],
    [['Mrs. Xu smiled.', 'Her son did not.'], ['Her=Xu']],
    [['Ho Wen said that he would go.'], ['he=Ho Wen']],
    [['Shares fell. He sighed.'], []],
    [['Peter Voss resigned, and Karl Brandt took his desk.'], ['his=Karl Brandt']],
  ])('links %j', (paragraphs, links) => {
    expect(linked(...paragraphs)).toEqual(links);
  });

  it('takes nobody from between quotation marks for a pronoun outside', () => {
    expect(linked('"Karl Brandt is ill," Peter Voss said. He left.')).toEqual(['He=Peter Voss']);
  });
});

describe('roles and pronouns of any text', () => {
  const fragments = fc.constantFrom(
    ...[
      'Ana Ruiz',
      ', ',
      '. ',
      'the ',
      'French ',
      'minister ',
      "'s ",
      'sister ',
      'is ',
      'who ',
      'a ',
      'of ',
      'he ',
      'her ',
      '"',
      'then-',
      'President ',
      ' (',
      ') ',
      '\n',
    ],
  );
  const text = fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join(''));

  it('never throw, and roles slice the text', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (paragraphs) => {
        const names = findNames(paragraphs);
        for (const fact of describeRoles(paragraphs, names)) {
          expect(paragraphs[fact.paragraph]?.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.text).not.toBe('');
        }
        for (const [at, links] of resolvePronouns(paragraphs, names).entries()) {
          for (const { start, end } of links)
            expect(paragraphs[at]?.slice(start, end)).toMatch(
              /^(?:he|him|his|himself|she|her|hers|herself)$/i,
            );
        }
      }),
    );
  });
});
