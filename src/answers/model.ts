import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Trees } from './trees.js';
import type { Expectation } from './match.js';
import type { Scorers } from './rank.js';

const treeSchema = z.object({
  feature: z.array(z.number().int()).readonly(),
  threshold: z.array(z.number()).readonly(),
  left: z.array(z.number().int()).readonly(),
});

const modelSchema = z.object({
  /** When it was trained, on what, and what it measured. For readers; the program does not use them. */
  about: z.record(z.string(), z.unknown()),
  /** Log-odds from which the reports count as answering. */
  thresholds: z.object({ answered: z.number() }),
  /** Stem -> how often the paragraph that answers has it. */
  expected: z.record(z.string(), z.number()),
  paragraph: z.array(treeSchema).readonly(),
  sentence: z.array(treeSchema).readonly(),
  excerpt: z.array(treeSchema).readonly(),
  verdict: z.array(treeSchema).readonly(),
});

export type ModelFile = z.infer<typeof modelSchema>;

/** The learned part of the ranking. */
export interface Model extends Scorers {
  readonly thresholds: { readonly answered: number };
  readonly expectation: Expectation;
}

// A word never met while learning is expected the more, the rarer it is: names and figures are kept, verbs reworded.
const UNMET = { least: 0.45, perRarity: 0.055, most: 0.9 };

/** Expectation from a table of rates; a stem that is not in it is judged by its rarity. */
export function expectationFrom(rates: ReadonlyMap<string, number>): Expectation {
  return (stem, rarity) => rates.get(stem) ?? Math.min(UNMET.most, UNMET.least + UNMET.perRarity * rarity);
}

let bundled: Model | undefined;

/** The model checked in beside this file (`npm run train` writes it), read once. Throws where it is broken. */
export function bundledModel(path: string): Model {
  return (bundled ??= readModel(readFileSync(path, 'utf8')));
}

/** Throws with zod's words where the text is no model. */
export function readModel(text: string): Model {
  const file = modelSchema.parse(JSON.parse(text));
  return {
    thresholds: file.thresholds,
    expectation: expectationFrom(new Map(Object.entries(file.expected))),
    paragraph: new Trees(file.paragraph),
    sentence: new Trees(file.sentence),
    excerpt: new Trees(file.excerpt),
    verdict: new Trees(file.verdict),
  };
}
