export { startPreview, Preview, USUAL_PORT } from './preview.js';
export type { PreviewOptions } from './preview.js';
export { BUNDLED_STARTERS } from './starters.js';
export type { Starter } from './wire.js';
