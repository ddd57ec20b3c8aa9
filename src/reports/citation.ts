import type { Paragraph, Report } from './report.js';

/** What `R3v2.5` names: report 3 at version 2, paragraph 5. */
export interface Pointer {
  readonly report: number;
  readonly version: number;
  readonly paragraph: number;
}

/** No citation is longer, however it is written; it also bounds the search for one. Characters. */
const LONGEST = 60;
const FORM =
  /^(?:report|r)?\s*(\d{1,6})(?:\s*v(?:ersion)?\s*(\d{1,6}))?(?:[\s.,:]*(?:paragraph|para|p|¶)\.?\s*|[.,:]\s*|\s+)(\d{1,6})$/i;

/**
 * Reads a citation as people write it: `R3.5`, `r3.5`, `[R3.5]`, `R3v2.5`, `R3 p5`, `report 3, paragraph 5`.
 * Undefined where the text is none.
 */
export function parseCitation(text: string): Pointer | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(/^[\s[("“]+|[\s\])"”.]+$/g, '');
  const [, report, version = '1', paragraph] = FORM.exec(bare) ?? [];
  if (report === undefined || paragraph === undefined) return undefined;
  return { report: Number(report), version: Number(version), paragraph: Number(paragraph) };
}

/** As much of a report as finding it takes. */
type Named = Pick<Report, 'number' | 'id' | 'title'>;

function numbers(reports: readonly Pick<Report, 'number'>[]): string {
  const all = reports.map((report) => report.number).sort((a, b) => a - b);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return 'this story has no report yet';
  if (first === last) return `this story has only R${first}`;
  const whole = last - first + 1 === all.length;
  if (whole || all.length > 12) return `this story has R${first} to R${last}`;
  return `this story has ${all.map((n) => `R${n}`).join(', ')}`;
}

/** Why a citation cannot be opened, with what there is instead. */
export interface Unopened {
  readonly problem: string;
}

export interface Opened {
  readonly report: Report;
  readonly paragraph: Paragraph;
  readonly before?: Paragraph;
  readonly after?: Paragraph;
}

function inReport(report: Report, n: number): Opened | Unopened {
  const at = report.paragraphs.findIndex((paragraph) => paragraph.n === n);
  const paragraph = report.paragraphs[at];
  if (paragraph === undefined) {
    const last = report.paragraphs.length;
    const has = last === 1 ? `one paragraph, R${report.number}.1` : `paragraphs 1 to ${last}`;
    return { problem: `R${report.number} has no paragraph ${n}: it has ${has}.` };
  }
  const [before, after] = [report.paragraphs[at - 1], report.paragraphs[at + 1]];
  return { report, paragraph, ...(before && { before }), ...(after && { after }) };
}

/** Opens a citation among the reports, or says in words what is wrong with it and what there is. */
export function openCitation(reports: readonly Report[], text: string): Opened | Unopened {
  const pointer = parseCitation(text);
  if (!pointer) {
    return { problem: `“${text}” is not a citation. Give a report and a paragraph, for example R3.5.` };
  }
  const report = reports.find(({ number }) => number === pointer.report);
  if (!report) return { problem: `There is no report ${pointer.report}: ${numbers(reports)}.` };
  if (report.version !== pointer.version) {
    return {
      problem:
        `R${report.number} is kept at version ${report.version}, not ${pointer.version}. ` +
        `Paragraphs of it are cited R${report.number}${report.version > 1 ? `v${report.version}` : ''}.1 and on.`,
    };
  }
  return inReport(report, pointer.paragraph);
}

/** The report that a person means by `3`, `R3`, its id, its title or a part of only one title. */
export function findReport<R extends Named>(reports: readonly R[], text: string): R | Unopened {
  const wanted = text.trim().toLowerCase();
  const number = /^(?:report|r)?\s*(\d{1,6})$/.exec(wanted)?.[1];
  const exact =
    reports.find((report) => report.number === Number(number)) ??
    reports.find(({ id, title }) => id.toLowerCase() === wanted || title.toLowerCase() === wanted);
  if (exact) return exact;
  const near = reports.filter(({ title }) => title.toLowerCase().includes(wanted));
  const [only] = near;
  if (only && near.length === 1) return only;
  if (near.length > 1) {
    return { problem: `More than one title holds “${text}”: ${near.map((r) => `R${r.number}`).join(', ')}.` };
  }
  return { problem: `No report is called “${text}”: ${numbers(reports)}.` };
}
