import { describe, expect, it } from 'vitest';
import { createEngine } from '../src/answers/engine.js';
import { finish, Once, type Steps } from '../src/steps.js';
import { originSteps } from '../src/story/origins.js';
import { type Part, Survey } from '../src/story/survey.js';
import { MINE } from './story/mine-story.js';

function* counting(to: number, begun: number[]): Steps<number> {
  begun.push(to);
  for (let i = 0; i < to; i += 1) yield;
  return to;
}

describe('Once', () => {
  it('does its work once, whoever asks, and lets several go on with it in turns', () => {
    const begun: number[] = [];
    const once = new Once(() => counting(4, begun));
    const [one, other] = [once.steps(), once.steps()];
    let turns = 0;
    let done = 0;
    while (done < 2) {
      done = [one, other].filter((steps) => steps.next().done === true).length;
      turns += 1;
    }
    expect(begun).toEqual([4]);
    expect(turns).toBeLessThan(5);
    expect(once.value).toBe(4);
    expect(begun).toEqual([4]);
  });

  it('begins anew where it failed', () => {
    let tries = 0;
    const once = new Once(function* (): Steps<string> {
      tries += 1;
      yield;
      if (tries === 1) throw new Error('not yet');
      return 'there';
    });
    expect(() => once.value).toThrow('not yet');
    expect(once.value).toBe('there');
  });
});

describe('a survey in steps', () => {
  it('has every part that is prepared, in steps of a sentence or so, and the same as at once', () => {
    const parts: readonly Part[] = [
      'timeline',
      'sayings',
      'statements',
      'portraits',
      'differences',
      'origins',
    ];
    const sentences = createEngine('The mine', MINE).survey.sentences.length;
    const survey = new Survey(MINE, () => originSteps(MINE));
    const steps = survey.prepare(...parts);
    let taken = 0;
    while (steps.next().done !== true) taken += 1;
    expect(taken).toBeGreaterThan(sentences * 2);
    const atOnce = createEngine('The mine', MINE).survey;
    expect(survey.differences).toEqual(atOnce.differences);
    expect(survey.timeline).toEqual(atOnce.timeline);
    expect(survey.sayings).toEqual(atOnce.sayings);
    expect(finish(survey.prepare('differences'))).toBeUndefined();
    expect(survey.differences).toBe(survey.differences);
  });
});
