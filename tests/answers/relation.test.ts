import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';

// A story of the tests' own: a quarrel over fishing between two islands.
const paragraphs = [
  'President Odile Marchand of Norland offered to meet the fishing crews, her office said on Tuesday. She had spoken with them in May.',
  'The crews of Sudland stayed in port. Sudland’s foreign ministry said it watched the talks closely.',
  'Marchand has a brother, Luc. He and his wife, Anne Vidal, own two of the boats.',
  'Minister Karel Brandt, who leads the talks for Norland, called the catch of last year a warning.',
];
const engine = createEngine('The quarrel over fishing', [
  {
    id: 'crews',
    number: 1,
    version: 1,
    title: 'Norland offers to meet the crews that stay in port',
    language: 'en',
    leftOut: [],
    paragraphs: paragraphs.map((text, i) => ({ n: i + 1, text })),
  },
]);
const verdict = (question: string): string => engine.ask(question).verdict;

describe('a question for who somebody is to somebody', () => {
  it.each([
    'who is the president of norland',
    'president of norland',
    'who is marchands brother',
    'who is the wife of luc',
  ])('%s is answered where the reports bind the two', (question) => {
    expect(verdict(question)).toBe('answered');
  });

  it.each([
    'whos the president of sudland',
    'president of sudlnad',
    'who is brandt married to',
    'who is the sister of brandt',
  ])('%s is not, though the words stand apart', (question) => {
    expect(verdict(question)).not.toBe('answered');
  });
});
