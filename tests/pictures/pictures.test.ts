import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fonts } from '../../src/pictures/fonts.js';
import { layOut, paintNow, textsOf } from '../../src/pictures/paint.js';
import { PALETTES, type Tone } from '../../src/pictures/palette.js';
import {
  MOST_DATED,
  MOST_REPORTS,
  MOST_STATEMENTS,
  type Picture,
  THEMES,
} from '../../src/pictures/picture.js';
import type { Scene, TextShape } from '../../src/pictures/scene.js';
import { drawable, fitted, wordsOf } from '../../src/pictures/typesetting.js';
import { coverageOf, TEXTS, timelineOf } from './sample.js';

function sceneOf(picture: Picture): Scene {
  return layOut(picture, new Fonts(textsOf(picture)));
}

function textsIn({ shapes }: Scene): readonly TextShape[] {
  return shapes.filter((shape) => shape.kind === 'text');
}

/** Pairs of texts whose boxes lie on one another. */
function overlapping(scene: Scene): readonly string[] {
  const texts = textsIn(scene);
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Marks of the scale and cells that lie on a text. */
function covered(scene: Scene): readonly string[] {
  const marks = scene.shapes.filter((shape) => shape.kind === 'rect' && shape.tone !== 'band');
  return textsIn(scene)
    .filter((text) =>
      marks.some(
        (mark) =>
          mark.kind === 'rect' &&
          text.x < mark.x + mark.width &&
          mark.x < text.x + text.width &&
          text.y < mark.y + mark.height &&
          mark.y < text.y + text.height,
      ),
    )
    .map(({ text }) => text);
}

const PICTURES: readonly (readonly [string, Picture])[] = [
  ['a timeline of one', timelineOf(1, 'dark')],
  ['a timeline of 5', timelineOf(5, 'dark')],
  ['a timeline of 12', timelineOf(12, 'light')],
  ['a timeline of 13', timelineOf(13, 'dark')],
  ['a timeline of 60', timelineOf(MOST_DATED, 'light')],
  ['a table of 5 statements', coverageOf(5, 2, 'dark')],
  ['a table as large as they come', coverageOf(MOST_STATEMENTS, MOST_REPORTS, 'light')],
  ['a table of one', coverageOf(1, 1, 'dark')],
];

describe('a picture laid out', () => {
  it.each(PICTURES)('%s has nothing on top of a text, and nothing beyond its sides', (_name, picture) => {
    const scene = sceneOf(picture);
    expect(overlapping(scene)).toEqual([]);
    expect(covered(scene)).toEqual([]);
    for (const { x, y, width, height, text } of textsIn(scene)) {
      expect({
        text,
        inside: x >= 0 && y >= 0 && x + width <= scene.width && y + height <= scene.height,
      }).toEqual({
        text,
        inside: true,
      });
    }
  });

  it.each(PICTURES)('%s shows every entry with its citation', (_name, picture) => {
    const drawn = textsIn(sceneOf(picture)).map(({ text }) => text);
    const listed = picture.kind === 'timeline' ? picture.entries : picture.rows;
    for (const { citation } of listed) expect(drawn).toContain(citation);
  });

  it('draws nothing but beginnings of what it is given, cut between words and marked', () => {
    const fonts = new Fonts(TEXTS);
    const style = { size: 13, weight: 400, tone: 'ink' } as const;
    for (const text of TEXTS) {
      const words = wordsOf(fonts, { text, cut: null, citation: '' });
      const shown = fitted(fonts, words, 200, 2, style).join(' ').replace(/…$/, '');
      const bare = (some: string): string => some.replace(/\s/g, '');
      expect(bare(words).startsWith(bare(shown))).toBe(true);
      expect(shown.length).toBeGreaterThan(10);
    }
  });

  it('never overlaps, whatever the texts and dates are', () => {
    const day = fc.integer({ min: 1, max: 3000 }).map((year) => `${String(year).padStart(4, '0')}-05-07`);
    const entry = fc.record({
      when: fc.string({ maxLength: 60 }),
      from: day,
      to: day,
      open: fc.boolean(),
      text: fc.string({ unit: 'binary', maxLength: 200 }),
      cut: fc.constantFrom('start', 'end', 'both', null),
      citation: fc.constant('R1.1'),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), (drafts) => {
        const entries = drafts.map((one) => ({ ...one, to: one.to < one.from ? one.from : one.to }));
        const scene = sceneOf({ kind: 'timeline', theme: 'dark', title: 'T', note: 'N', entries });
        expect(overlapping(scene)).toEqual([]);
        expect(textsIn(scene).every(({ width }) => Number.isFinite(width))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('its letters', () => {
  const fonts = new Fonts(TEXTS);

  it('are all in the shipped fonts, in every script that they must cover', () => {
    for (const text of TEXTS)
      expect({ text, covered: fonts.cover(drawable(text)) }).toEqual({ text, covered: true });
  });

  it('take no font for Japanese or Korean that they do not need', () => {
    expect(new Fonts([TEXTS[0]]).files).toHaveLength(2);
    expect(new Fonts([TEXTS[0], TEXTS[4]]).files).toHaveLength(3);
    expect(fonts.files).toHaveLength(4);
  });

  /** The points of a text, drawn alone by the renderer itself. */
  function pointsOf(text: string, files = fonts.files): string {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="40" font-family="Noto Sans"><text x="5" y="25" font-size="16">${text}</text></svg>`;
    const font = { fontFiles: [...files], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
    return Buffer.from(new Resvg(svg, { font }).render().pixels).toString('base64');
  }

  it('are drawn as themselves, and not as the box of a missing glyph', () => {
    // No shipped font has Tibetan: this is what a missing glyph looks like.
    const box = pointsOf('\u0f40');
    const blank = pointsOf('');
    for (const character of new Set(TEXTS.join('').replace(/\s/g, '')))
      expect({ character, drawn: ![box, blank].includes(pointsOf(character.replace('&', '&amp;'))) }).toEqual(
        {
          character,
          drawn: true,
        },
      );
  });

  it('are as wide as they were taken to be, or narrower', () => {
    for (const text of TEXTS) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="40" font-family="Noto Sans"><text x="0" y="25" font-size="16">${text}</text></svg>`;
      const font = { fontFiles: [...fonts.files], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
      const width = new Resvg(svg, { font }).getBBox()?.width ?? 0;
      expect(width).toBeGreaterThan(50);
      expect(width).toBeLessThan(fonts.width(text, 16, 400) * 1.01);
    }
  });

  it('are left out with words where no font has them', () => {
    const shown = wordsOf(fonts, { text: 'བོད་ཡིག and more', cut: null, citation: 'R1.1' });
    expect(shown).toBe('(in letters that are not drawn here: see the list)');
  });
});

describe('its colours', () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(THEMES)('can be read in the %s theme, on the ground and on its bands', (theme) => {
    const colours = PALETTES[theme];
    const least: readonly (readonly [Tone, number])[] = [
      ['ink', 7],
      ['quiet', 7],
      ['mark', 4.5],
    ];
    for (const [tone, most] of least)
      for (const under of ['ground', 'band'] as const)
        expect(contrast(colours[tone], colours[under])).toBeGreaterThanOrEqual(most);
  });
});

describe('a picture painted', () => {
  it.each(THEMES)('is a PNG of two points a unit in the %s theme', (theme) => {
    const picture = coverageOf(3, 3, theme);
    const bytes = Buffer.from(paintNow(picture));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      sceneOf(picture).width * 2,
      sceneOf(picture).height * 2,
    ]);
  });

  it('takes texts that are hostile to its format', () => {
    const picture = timelineOf(3, 'dark', [
      '</text><script>&amp; \u0000\u0007\ud800 "\' ]]>',
      '&#0; &',
      '\u202e\ufeff',
    ]);
    expect(paintNow(picture).length).toBeGreaterThan(1000);
  });
});
