import type { Report } from '../../reports/report.js';
import { publicationDate } from '../../wording.js';
import { escapeText, inline } from '../escape.js';

/** Characters before escaping: enough to know a title or a publisher by. */
const TITLE = 150;
const PUBLISHER = 60;
/** A longer address costs more of the message than it is worth. */
const ADDRESS = 250;
const MOST_ALSO = 8;

/** What a report's lines are made of, escaped. A report never changes, so once is enough. */
interface Source {
  readonly title: string;
  readonly provenance: readonly string[];
}

const sources = new WeakMap<Report, Source>();

function sourceOf(report: Report): Source {
  const known = sources.get(report);
  if (known !== undefined) return known;
  const source = { title: drawTitle(report), provenance: drawProvenance(report) };
  sources.set(report, source);
  return source;
}

/** "[title](address)" where the report has an address that is safe to open, else the title. */
export function linkedTitle(report: Report): string {
  return sourceOf(report).title;
}

/** Publisher where known, then the date written out or "undated". */
export function provenance(report: Report): readonly string[] {
  return sourceOf(report).provenance;
}

function drawTitle({ title, url }: Report): string {
  const name = inline(title, TITLE) || 'untitled';
  const address = safeAddress(url);
  return address === undefined ? name : `[${name}](${address})`;
}

/** "-# **R3.6** · title · publisher · 25 March 2024 · also R1.2, R2.3", or "undated". */
export function citationLine(citation: string, report: Report, alsoIn: readonly string[] = []): string {
  return small([`**${escapeText(citation)}**`, linkedTitle(report), ...provenance(report), ...also(alsoIn)]);
}

function drawProvenance(report: Report): readonly string[] {
  return [
    ...(report.publisher === undefined ? [] : [inline(report.publisher, PUBLISHER)]),
    inline(publicationDate(report), 40),
  ];
}

/** Discord's small text. Each part is escaped already. */
export function small(parts: readonly string[]): string {
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`;
}

function also(citations: readonly string[]): readonly string[] {
  if (citations.length === 0) return [];
  const shown = citations.slice(0, MOST_ALSO).map(escapeText);
  const rest = citations.length - shown.length;
  return [`also ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
}

/** Only http(s), and nothing in it that could end the link or be read as a mention. */
function safeAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, username, href } = new URL(url);
  if (!['http:', 'https:'].includes(protocol) || username !== '') return undefined;
  const encoded = href.replace(
    /[()<>\\@*`|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return encoded.length <= ADDRESS ? encoded : undefined;
}
