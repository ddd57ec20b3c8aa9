import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FontFile } from './font-file.js';
import type { Weight } from './scene.js';

const { resolve } = createRequire(import.meta.url);

/** Latin, Greek and Cyrillic; then, where a text needs them, Korean and Japanese with its characters. */
const FONTS = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  korean: '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  japanese: '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
} as const;
type FontName = keyof typeof FONTS;

const HANGUL = /\p{Script=Hangul}/u;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** From here on characters are of East Asian width (Unicode Standard Annex 11). */
const FIRST_WIDE = 0x2e80;

const loaded = new Map<FontName, FontFile>();

function fontCalled(name: FontName): FontFile {
  const known = loaded.get(name) ?? new FontFile(readFileSync(resolve(FONTS[name])));
  loaded.set(name, known);
  return known;
}

/** The fonts that the texts of one picture need. */
export class Fonts {
  readonly #others: readonly FontName[];

  constructor(texts: readonly string[]) {
    const all = texts.join('\n');
    this.#others = [
      ...(HANGUL.test(all) ? (['korean'] as const) : []),
      ...(HAN_OR_KANA.test(all) ? (['japanese'] as const) : []),
    ];
  }

  /** Paths of their files. */
  get files(): readonly string[] {
    return (['regular', 'strong', ...this.#others] as const).map((name) => resolve(FONTS[name]));
  }

  /** Whether every character of a text has a glyph: one without would be drawn as a box. */
  cover(text: string): boolean {
    return Array.from(text).every((character) => this.#holder(character, 400) !== undefined);
  }

  /** How wide a text is drawn at the most, in the picture's units; kerning, which mostly narrows it, is left out. */
  width(text: string, size: number, weight: Weight): number {
    let ems = 0;
    for (const character of text) ems += this.#advance(character, weight);
    return ems * size;
  }

  #advance(character: string, weight: Weight): number {
    const code = character.codePointAt(0) ?? 0;
    const advance = (this.#holder(character, weight) ?? fontCalled('regular')).advance(code);
    if (code < FIRST_WIDE) return advance;
    // The renderer may take a bracket from the font of the letters beside it, where it is wider.
    const others = this.#others.map(fontCalled).filter((font) => font.has(code));
    return Math.max(advance, ...others.map((font) => font.advance(code)));
  }

  #holder(character: string, weight: Weight): FontFile | undefined {
    const code = character.codePointAt(0) ?? 0;
    for (const name of [weight === 600 ? 'strong' : 'regular', ...this.#others] as const)
      if (fontCalled(name).has(code)) return fontCalled(name);
    return undefined;
  }
}
