import type { Report } from './report.js';

export interface Reference {
  readonly style: 'APA' | 'MLA' | 'BibTeX';
  readonly text: string;
}

/** Words of a byline that is no person's name. */
const BODY =
  /^the\s|^\S+$|\b(agency|associated|bbc|bureau|daily|desk|editors?|herald|media|network|news|post|press|radio|service|staff|team|times|tv)\b/i;
/** A Korean or Chinese given name written with a hyphen: "Tong-hyung". The family name stands before it. */
const HYPHENATED = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

type Name = { readonly literal: string } | { readonly given: string; readonly family: string };

function personName(text: string): Name {
  const [family, given] = text.split(/,\s*/);
  if (family !== undefined && given !== undefined) return { given, family };
  const words = text.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (BODY.test(text) || words.length > 4) return { literal: text };
  if (words.length === 2 && HYPHENATED.test(last) && !first.includes('-'))
    return { given: last, family: first };
  return { given: words.slice(0, -1).join(' '), family: last };
}

/**
 * A byline's people. A byline does not say which word is the family name: the last one is taken, save for a given
 * name with a hyphen at the end ("Kim Tong-hyung"); a news agency stays as it is written.
 */
function authors(byline: string): readonly Name[] {
  const text = byline.replace(/^by\s+/i, '').trim();
  const people = BODY.test(text) ? [text] : text.split(/\s*(?:;|\band\b|&)\s*/i);
  return people.filter(Boolean).map(personName);
}

function item(report: Report): Readonly<Record<string, unknown>> {
  const { author, published, publisher, title, url } = report;
  const date = published?.split('-').map(Number);
  return {
    id: report.id,
    type: 'article-newspaper',
    title,
    ...(publisher !== undefined && { 'container-title': publisher }),
    ...(author !== undefined && author !== publisher && { author: authors(author) }),
    ...(date && { issued: { 'date-parts': [date] } }),
    ...(url !== undefined && { URL: url }),
  };
}

type CitationJs = Awaited<ReturnType<typeof load>>;

let loading: Promise<CitationJs> | undefined;

/** Loaded with the first reference, or ahead of it: it takes some 200 ms, which starting need not wait for. */
function citationJs(): Promise<CitationJs> {
  return (loading ??= load());
}

/** Loads and warms what makes references, so that the first one is as quick as the others. */
export async function prepareReferences(): Promise<void> {
  const Cite = await citationJs();
  const cite = new Cite(
    { id: 'x', type: 'article-newspaper', title: 'x' },
    { forceType: '@csl/object', generateGraph: false },
  );
  for (const template of ['apa', 'mla']) {
    // A style is compiled with its first use; others get their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
    cite.format('bibliography', { template, lang: 'en-US', format: 'text' });
  }
  cite.format('bibtex');
}

async function load() {
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  await import('@citation-js/plugin-bibtex');
  const { MLA_STYLE } = await import('./mla-style.js');
  const { templates } = plugins.config.get('@csl');
  if (!templates.has('mla')) templates.add('mla', MLA_STYLE);
  return Cite;
}

/**
 * A report as a reference to copy, in APA, MLA and BibTeX. What a report does not say of itself is left out
 * ("n.d." in APA). `forceType` keeps citation-js from taking a text for an address and fetching it.
 */
export async function references(report: Report): Promise<readonly Reference[]> {
  const Cite = await citationJs();
  const cite = new Cite(item(report), { forceType: '@csl/object', generateGraph: false });
  const bibliography = (template: string) =>
    cite.format('bibliography', { template, lang: 'en-US', format: 'text' }).trim();
  return [
    { style: 'APA', text: bibliography('apa') },
    { style: 'MLA', text: bibliography('mla') },
    { style: 'BibTeX', text: cite.format('bibtex').trim() },
  ];
}
