/** The forms of Discord's timestamps: https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const FORMS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};
const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** A moment in words: `at` and `now` in seconds since 1970. One that no calendar has reads as it was written. */
export function timeWords(at: number, style: string, now: number): string {
  const date = new Date(at * 1000);
  if (Number.isNaN(date.getTime())) return String(at);
  if (style !== 'R') return new Intl.DateTimeFormat('en-GB', FORMS[style] ?? FORMS['f']).format(date);
  const away = at - now;
  const [unit, seconds] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? ['second', 1];
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return words.format(Math.round(away / seconds), unit);
}
