import type { Report } from '../../reports/report.js';
import { longDate } from '../../wording.js';
import { inline } from '../escape.js';

/** Characters before escaping: enough to know a title or a publisher by. */
const TITLE = 150;
const PUBLISHER = 60;
/** A longer address costs more of the message than it is worth. */
const ADDRESS = 250;
const MOST_ALSO = 8;

/** "[title](address)" where the report has an address that is safe to open, else the title. */
export function linkedTitle({ title, url }: Report): string {
  const name = inline(title, TITLE) || 'untitled';
  const address = safeAddress(url);
  return address === undefined ? name : `[${name}](${address})`;
}

/** "-# **R3.6** · title · publisher · 25 March 2024 · also R1.2, R2.3", or "undated". */
export function citationLine(citation: string, report: Report, alsoIn: readonly string[] = []): string {
  return small([`**${inline(citation, 30)}**`, linkedTitle(report), ...provenance(report), ...also(alsoIn)]);
}

/** Publisher where known, then the date written out or "undated". */
export function provenance({ publisher, published }: Report): readonly string[] {
  return [
    ...(publisher === undefined ? [] : [inline(publisher, PUBLISHER)]),
    inline(longDate(published), 30),
  ];
}

/** Discord's small text. Each part is escaped already. */
export function small(parts: readonly string[]): string {
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`;
}

function also(citations: readonly string[]): readonly string[] {
  if (citations.length === 0) return [];
  const shown = citations.slice(0, MOST_ALSO).map((citation) => inline(citation, 30));
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
