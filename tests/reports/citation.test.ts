import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitation } from '../../src/reports/citation.js';
import { citation, type Report } from '../../src/reports/report.js';
import { reports } from '../engine-fixture.js';

const [report] = reports;

describe('parseCitation', () => {
  it('reads citations as people write them', () => {
    const forms = [
      'R3.5',
      'r3.5',
      '[R3.5]',
      ' R3.5. ',
      'R3 p5',
      'R3 p. 5',
      'R3, 5',
      '3.5',
      'report 3, paragraph 5',
      'R3 ¶5',
      '(R3:5)',
    ];
    for (const form of forms)
      expect([form, parseCitation(form)]).toEqual([form, { report: 3, version: 1, paragraph: 5 }]);
    expect(parseCitation('R3v2.5')).toEqual({ report: 3, version: 2, paragraph: 5 });
  });

  it('refuses what is none', () => {
    for (const text of [
      '',
      'R3',
      'R35',
      'R3.',
      '.5',
      'R3.5.6',
      'R-3.5',
      'Rx.5',
      'see R3.5 there',
      'R3.5e1',
    ]) {
      expect([text, parseCitation(text)]).toEqual([text, undefined]);
    }
  });

  it('reads back every citation that is written', () => {
    const positive = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(positive, positive, positive, (number, version, paragraph) => {
        const written = citation({ ...report, number, version } as Report, paragraph);
        expect(parseCitation(written)).toEqual({ report: number, version, paragraph });
        expect(parseCitation(`[${written}]`)).toEqual({ report: number, version, paragraph });
      }),
    );
  });

  it('never throws and is quick on hostile text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parseCitation(text)));
    expect(parseCitation(`R1${' '.repeat(50_000)}x`)).toBeUndefined();
    expect(parseCitation('['.repeat(50_000))).toBeUndefined();
  });
});
