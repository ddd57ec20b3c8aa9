import { Resvg } from '@resvg/resvg-js';
import { Fonts } from './fonts.js';
import { layCoverage } from './lay-coverage.js';
import { layTimeline } from './lay-timeline.js';
import type { Picture } from './picture.js';
import { svgOf, type Scene } from './scene.js';

/** Points for each unit: sharp on the screens of phones. */
const ZOOM = 2;

/** Every text of a picture: they decide which fonts it needs. */
export function textsOf(picture: Picture): readonly string[] {
  if (picture.kind === 'timeline') return [picture.title, ...picture.entries.map(({ text }) => text)];
  return [
    picture.title,
    ...picture.reports.map(({ title }) => title),
    ...picture.rows.map(({ text }) => text),
  ];
}

export function layOut(picture: Picture, fonts: Fonts): Scene {
  return picture.kind === 'timeline' ? layTimeline(picture, fonts) : layCoverage(picture, fonts);
}

/** A picture as PNG, two points for each unit. It takes some tens of milliseconds, all of them at once. */
export function paintNow(picture: Picture): Uint8Array {
  const fonts = new Fonts(textsOf(picture));
  const font = { fontFiles: [...fonts.files], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  const drawn = new Resvg(svgOf(layOut(picture, fonts)), { fitTo: { mode: 'zoom', value: ZOOM }, font });
  return drawn.render().asPng();
}
