import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { formatOf } from '../reports/format.js';
import type { Objection } from '../reports/refusal.js';
import { download } from './download.js';
import type { Fetched, FetchLink } from './fetched.js';
import { isPublicAddress } from './public-address.js';

export interface LinkOptions {
  /** All addresses of a name; rejects where there are none. The system's resolver, where left out. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to; the public ones, where left out. */
  readonly isAllowed?: (address: string) => boolean;
  readonly ports?: ReadonlySet<number>;
  /** For everything, redirects included. */
  readonly milliseconds?: number;
}

const WEB_PORTS: ReadonlySet<number> = new Set([80, 443]);
const TIME = 15_000;
const MOST_REDIRECTS = 5;
/** UTF-16 units of the longest address. */
const LONGEST = 2_000;

/** The ending that suits a media type; types that are not here are not fetched. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
  'application/x-zip-compressed': 'zip',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/octet-stream': '',
  '': 'html',
};

function refused(reason: string, advice: string): { readonly kind: 'refused' } & Objection {
  return { kind: 'refused', reason, advice };
}

// One wording for a name that is not there and one that leads inside: nobody learns the names of a private network.
const NOT_PUBLIC = refused(
  'It leads to no address of the public web.',
  'Check the address, or add the file itself.',
);
const TOO_MANY = refused(
  `It leads from one address to the next more than ${MOST_REDIRECTS} times.`,
  'Open it and give the address of the page that shows in the end.',
);

/**
 * Makes the function that follows links: http and https only, to public addresses only. Every address of every name on
 * the way is checked, and the checked one is connected to.
 */
export function createFetchLink(options: LinkOptions = {}): FetchLink {
  const {
    resolve = systemAddresses,
    isAllowed = isPublicAddress,
    ports = WEB_PORTS,
    milliseconds = TIME,
  } = options;
  return async (link) => {
    const signal = AbortSignal.timeout(milliseconds);
    const route: Required<LinkOptions> = { resolve, isAllowed, ports, milliseconds };
    let text = link.trim();
    let from: URL | undefined;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const step = await follow(text, from, route, signal);
      if (step.kind !== 'redirect') return step;
      text = step.to;
      from = step.from;
    }
    return TOO_MANY;
  };
}

type Step = Fetched | { readonly kind: 'redirect'; readonly to: string; readonly from: URL };

async function follow(
  text: string,
  from: URL | undefined,
  route: Required<LinkOptions>,
  signal: AbortSignal,
): Promise<Step> {
  const url = checked(text, from, route.ports);
  if (!(url instanceof URL)) return url;
  const address = await allowedAddress(url, route, signal);
  if (address === undefined) return NOT_PUBLIC;
  const got = await download({ url, address, accepts: (type) => Object.hasOwn(ENDINGS, type), signal });
  if (got.kind === 'redirect') return { kind: 'redirect', to: got.to, from: url };
  if (got.kind === 'refused') return got;
  url.hash = '';
  return { kind: 'fetched', bytes: got.bytes, fileName: nameOf(url, got.type), url: url.href };
}

/** An address as the WHATWG's URL standard reads it: hosts in decimal, octal and hexadecimal come out dotted. */
function checked(
  text: string,
  from: URL | undefined,
  ports: ReadonlySet<number>,
): URL | ReturnType<typeof refused> {
  if (text.length > LONGEST || !URL.canParse(text, from?.href))
    return refused('It is no web address.', 'Give one that begins with https:// or http://.');
  const url = new URL(text, from);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refused('It is no address of the web.', 'Give one that begins with https:// or http://.');
  if (url.username !== '' || url.password !== '')
    return refused('It has a name or password in it.', 'Give the address without them.');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!ports.has(port))
    return refused(`It leads to port ${port}, where no public page is.`, 'Give an address without a port.');
  return url;
}

/** The address to connect to; undefined unless every address of the name is allowed. */
async function allowedAddress(
  { hostname }: URL,
  { resolve, isAllowed }: Required<LinkOptions>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolved(host, resolve, signal) : [host];
  return addresses.every((address) => isAllowed(address)) ? addresses[0] : undefined;
}

async function resolved(
  host: string,
  resolve: Required<LinkOptions>['resolve'],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const late = new Promise<readonly string[]>((give) => {
    signal.addEventListener('abort', () => give([]), { once: true });
  });
  return Promise.race([resolve(host).catch(() => []), late]);
}

async function systemAddresses(name: string): Promise<readonly string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}

/** The last step of the path, with the ending of the media type unless the name has one that is read. */
function nameOf({ hostname, pathname }: URL, type: string): string {
  const step = pathname.split('/').findLast((part) => part !== '') ?? hostname;
  const safe = decoded(step)
    .replace(/[\p{C}/\\:*?"<>|]/gu, '')
    .slice(0, 100);
  const ending = ENDINGS[type] ?? '';
  const told = type === 'text/html' || type === 'application/xhtml+xml' ? 'page' : undefined;
  const named = formatOf(safe);
  if (named !== undefined && (told === undefined || named === told)) return safe;
  return `${safe === '' ? hostname : safe}${ending === '' ? '' : `.${ending}`}`;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
