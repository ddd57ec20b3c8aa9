import type { Theme } from './picture.js';

/** What a colour is for. */
export type Tone = 'ground' | 'band' | 'ink' | 'quiet' | 'line' | 'mark' | 'faint';

/**
 * Text reaches a contrast of 7 to the ground and to the bands on it, marks one of 4.5 (WCAG 2.2, 1.4.6 and 1.4.11);
 * `line` and `faint` only help the eye along.
 */
export const PALETTES: Readonly<Record<Theme, Readonly<Record<Tone, string>>>> = {
  dark: {
    ground: '#1b1d22',
    band: '#23262d',
    ink: '#f0f2f5',
    quiet: '#b9c0cb',
    line: '#414752',
    mark: '#82b4ea',
    faint: '#4a6482',
  },
  light: {
    ground: '#ffffff',
    band: '#f2f4f7',
    ink: '#1a1e24',
    quiet: '#48505c',
    line: '#cdd3db',
    mark: '#2c6199',
    faint: '#a9c3de',
  },
};
