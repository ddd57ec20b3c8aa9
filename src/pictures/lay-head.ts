import type { Fonts } from './fonts.js';
import type { Picture } from './picture.js';
import type { Shape } from './scene.js';
import { drawable, fitted, textAt, type Style } from './typesetting.js';

/** Units; as wide as a channel shows a picture without making its letters too small to read. */
export const WIDTH = 820;
export const MARGIN = 28;
/** Height of title and note. */
export const HEAD = 84;

const TITLE: Style = { size: 20, weight: 600, tone: 'ink' };
const NOTE: Style = { size: 13, weight: 400, tone: 'quiet' };

export function headOf({ title, note }: Picture, fonts: Fonts): readonly Shape[] {
  const width = WIDTH - 2 * MARGIN;
  const plain = drawable(title);
  const [shown = ''] = fitted(fonts, fonts.cover(plain) ? plain : 'Across the reports', width, 1, TITLE);
  const [said = ''] = fitted(fonts, drawable(note), width, 1, NOTE);
  return [textAt(fonts, shown, MARGIN, 22, TITLE), textAt(fonts, said, MARGIN, 52, NOTE)];
}
