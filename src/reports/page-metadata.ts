import { bylineOf } from './byline.js';
import { foldLetters, foldSpace } from './blank.js';
import { isoDate } from './date.js';
import { webAddress, type Details } from './details.js';
import { primaryTag } from './language.js';
import { linkedData } from './linked-data.js';
import type { PageDocument } from './page-document.js';

/** What a page's own head says of the report. */
export interface PageMetadata extends Details {
  readonly language?: string;
}

/** Names under which pages give one thing, best first (Open Graph, Dublin Core, and what publishers' systems write). */
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline'];
const PUBLISHER = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'];
const AUTHOR = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'byl',
  'sailthru.author',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date.published',
  'publish-date',
  'publishdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'pubdate',
  'date',
];
/** UTF-16 units of the longest value that is taken. */
const LONGEST = 1000;

/** Reads title, publisher, author, date, address and language from a page's head, as data. Must come before its tree is changed. */
export function pageMetadata(document: PageDocument, html: string): PageMetadata {
  const meta = metaTags(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const data = linkedData(document);
  const site = first(PUBLISHER) ?? data.publisher;
  const found: { readonly [K in keyof PageMetadata]: string | undefined } = {
    title: titleOf(document, data.title ?? first(TITLE), site),
    publisher: site,
    author: [
      data.author,
      ...AUTHOR.map((name) => meta.get(name)),
      textOf(document, '[rel="author"], [itemprop="author"]'),
    ]
      .map(authorOf)
      .find((name) => name !== undefined),
    published:
      [data.published, ...PUBLISHED.map((name) => meta.get(name)), timeOf(document)]
        .map(dateOf)
        .find((date) => date !== null) ?? undefined,
    url: addressOf(document, html, meta) ?? data.url,
    language: primaryTag(
      document.documentElement.getAttribute('lang') ??
        document.documentElement.getAttribute('xml:lang') ??
        meta.get('og:locale'),
    ),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const value = foldSpace(tag.getAttribute('content') ?? '');
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    const key = name?.trim().toLowerCase();
    if (key !== undefined && value !== '' && value.length <= LONGEST && !tags.has(key)) tags.set(key, value);
  }
  return tags;
}

/** The heading that the page shows where its head says the same, else what the head says without the name of the site. */
function titleOf(
  document: PageDocument,
  given: string | undefined,
  site: string | undefined,
): string | undefined {
  const tag = foldSpace(document.querySelector('title')?.textContent ?? '').slice(0, LONGEST);
  const title = given ?? withoutSite(tag, site);
  const folded = foldLetters(`${title} ${tag}`);
  const shown = [...document.querySelectorAll('h1')]
    .map((heading) => foldSpace(heading.textContent ?? ''))
    .filter((text) => text !== '');
  const said = shown.find(
    (text) =>
      text.length <= LONGEST &&
      folded.includes(foldLetters(text)) &&
      foldLetters(text) !== foldLetters(site ?? ''),
  );
  const chosen = said ?? (title === '' && shown.length === 1 ? shown[0] : title);
  return chosen === '' ? undefined : chosen;
}

function withoutSite(title: string, site: string | undefined): string {
  const parts = /^(.{10,}\S)\s+[|–—·-]\s+(.{2,60})$/.exec(title);
  if (parts?.[1] === undefined || parts[2] === undefined) return title;
  const named = site !== undefined && foldLetters(parts[2]) === foldLetters(site);
  return named || /\s[|·]\s/.test(title) || parts[2].split(' ').length <= 4 ? parts[1] : title;
}

/** A name as a page gives it, often with the rest of the byline; undefined where it is an address or says nothing. */
function authorOf(value: string | undefined): string | undefined {
  const name = value?.replace(/^by\b:?\s*/i, '') ?? '';
  if (name === '' || name.length > 200 || /^(?:https?:|@)/.test(name)) return undefined;
  return /[\d@|•]/.test(name) ? bylineOf(`By ${name}`)?.author : name;
}

function textOf(document: PageDocument, selector: string): string | undefined {
  const text = foldSpace(document.querySelector(selector)?.textContent ?? '');
  return text === '' ? undefined : text;
}

/** A time that the page marks as its publication, else the first in an article: that of its dateline. */
function timeOf(document: PageDocument): string | undefined {
  const marked = document.querySelector('[itemprop="datePublished"]');
  const time =
    marked ??
    document.querySelector('time[pubdate]') ??
    document.querySelector('article time[datetime], main time[datetime]');
  return time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? undefined;
}

function dateOf(value: string | undefined): string | null {
  const date = value === undefined ? null : (isoDate(value) ?? isoDate(value.slice(0, 10)));
  // The zero of a database's clock, not a day.
  return date !== null && date < '1450' ? null : date;
}

/** Its canonical address, or where the browser that saved it had it from ("saved from url" in a comment). */
function addressOf(
  document: PageDocument,
  html: string,
  meta: ReadonlyMap<string, string>,
): string | undefined {
  const canonical = [...document.querySelectorAll('link')].find((link) =>
    /\bcanonical\b/i.test(link.getAttribute('rel') ?? ''),
  );
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)/.exec(html.slice(0, 5000))?.[1];
  return (
    webAddress(canonical?.getAttribute('href') ?? undefined) ??
    webAddress(meta.get('og:url')) ??
    webAddress(saved)
  );
}
