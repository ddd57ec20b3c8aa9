import type {
  Coverage,
  CoveragePicture,
  DatedEntry,
  Theme,
  TimelinePicture,
} from '../../src/pictures/picture.js';

/** Texts in the letters that the shipped fonts must have. */
export const TEXTS = [
  'About 40 tractors blocked the only road to the lithium mine in the Orrin valley on Wednesday, halting all deliveries to the pit',
  'Größere Schäden meldeten die Behörden in Łódź, Kraków und Ærø nicht: “Nous n’avons rien à cacher”, dit-elle – ½ of it',
  'Οι αγρότες έκλεισαν τον δρόμο προς το ορυχείο και ζήτησαν νερό για τα χωριά τους',
  'Фермеры перекрыли дорогу к руднику и потребовали воды для своих деревень, їхні сусіди теж',
  '農民たちは鉱山への道路を封鎖し、村のための水を求めた。「湖は私たちのものだ」と看板に書かれていた',
  '농민들은 광산으로 가는 도로를 막고 마을에 물을 달라고 요구했다. “호수는 우리의 것이다”',
] as const;

const WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4);

function dayOf(nth: number): string {
  return new Date(Date.UTC(2021, 0, 1 + nth * 3)).toISOString().slice(0, 10);
}

export function timelineOf(count: number, theme: Theme, from = TEXTS as readonly string[]): TimelinePicture {
  const entries = Array.from({ length: count }, (_, i): DatedEntry => {
    const text = i % 9 === 8 ? WORD : (from[i % from.length] ?? '');
    const old = i < count / 6;
    return {
      when: old ? '1980s and 1990s' : i % 5 === 4 ? '28 September 2021 to 30 November 2021' : `day ${i}`,
      from: old ? `${1980 + i}-01-01` : dayOf(i),
      to: old ? '1999-12-31' : dayOf(i + (i % 4)),
      open: i % 7 === 3,
      text,
      cut: i % 2 === 0 ? 'end' : null,
      citation: i % 3 === 0 ? `R${i}v2.12, R12.${i} +17` : `R1.${i + 1}`,
    };
  });
  return {
    kind: 'timeline',
    theme,
    title: `Timeline: ${from[4] ?? WORD}`,
    note: `${count} dated statements`,
    entries,
  };
}

export function coverageOf(rows: number, reports: number, theme: Theme): CoveragePicture {
  const cells: readonly Coverage[] = ['has', 'near', 'not'];
  return {
    kind: 'coverage',
    theme,
    title: 'Across the reports',
    note: `${rows} statements of ${reports} reports`,
    reports: Array.from({ length: reports }, (_, i) => ({
      label: `R${i * 7 + 1}`,
      title: TEXTS[i % TEXTS.length] ?? '',
      origin: Math.floor(i / 3) + 1,
    })),
    rows: Array.from({ length: rows }, (_, i) => ({
      text: TEXTS[i % TEXTS.length] ?? '',
      cut: 'both' as const,
      citation: `R1.${i + 1}`,
      cells: Array.from({ length: reports }, (_value, j) => cells[(i + j) % 3] ?? 'not'),
    })),
  };
}
