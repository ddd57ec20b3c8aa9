import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { LIMITS } from './limits.js';
import { objection, type Outcome } from './refusal.js';

/*
 * The little of the DOM that is used here, typed by hand: the compiler's own `dom` library would let every file of the
 * program speak of windows. Nothing is run, fetched or followed: linkedom builds a tree and that is all.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  insertBefore(node: PageNode, before: PageNode): void;
}

export interface PageElement extends PageNode {
  /** Lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** What one pass over the tags tells before a tree is built. Indexes in UTF-16 units; -1 where there is none. */
interface Survey {
  elements: number;
  pieces: number;
  depth: number;
  hasHtml: boolean;
  body: number;
  /** Where what is shown starts, and whether a `head` was still open there. */
  content: number;
  inHead: boolean;
}

const HEAD_ONLY = new Set([
  'html',
  'head',
  'title',
  'meta',
  'link',
  'script',
  'style',
  'base',
  'noscript',
  'template',
]);

interface ReadDocument {
  readonly document: PageDocument;
  /** Whether it is small enough for `findArticle`. */
  readonly guessable: boolean;
}

/** Elements times their depth from which the article is no longer guessed but the page read whole: the guess is quadratic in places. */
const GUESSABLE = 1_000_000;

/** HTML as a document with a body. Pages of too many elements, or nested too deep, come back in words. */
export function readDocument(html: string): Outcome<ReadDocument> {
  const survey = surveyTags(html);
  if (survey.elements > LIMITS.elements || survey.pieces > LIMITS.pieces) {
    return objection(
      `It has more than ${LIMITS.elements.toLocaleString('en')} elements, which is more than is read.`,
      'Save the text alone.',
    );
  }
  if (survey.depth > LIMITS.depth) {
    return objection(
      `Its elements are nested more than ${LIMITS.depth} deep, which no browser shows either.`,
      'Save the text alone.',
    );
  }
  const page: unknown = parseHTML(withBody(html, survey));
  const { document } = page as { readonly document: PageDocument };
  return { ok: true, document, guessable: survey.elements * survey.depth < GUESSABLE };
}

/** Counts until a limit is passed. A tree too deep would take linkedom minutes to build, so it is not left to it. */
function surveyTags(html: string): Survey {
  const survey: Survey = {
    elements: 0,
    pieces: 0,
    depth: 0,
    hasHtml: false,
    body: -1,
    content: -1,
    inHead: false,
  };
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name) => {
      open.push(name);
      survey.elements++;
      survey.depth = Math.max(survey.depth, open.length);
      survey.hasHtml ||= name === 'html';
      if (name === 'body' && survey.body < 0) survey.body = parser.startIndex;
      if (name === 'body' || !HEAD_ONLY.has(name)) noteContent(survey, parser.startIndex, open);
      if (isOver(survey)) parser.pause();
    },
    onclosetag: () => open.pop(),
    ontext: (text) => {
      if (++survey.pieces > LIMITS.pieces) parser.pause();
      if (survey.content < 0 && /\S/.test(text) && !HEAD_ONLY.has(innermost(open)))
        noteContent(survey, parser.startIndex, open);
    },
  });
  parser.write(html);
  return survey;
}

function isOver({ elements, pieces, depth }: Survey): boolean {
  return elements > LIMITS.elements || pieces > LIMITS.pieces || depth > LIMITS.depth;
}

/** The element that text stands in, with `html` and `head` counting as none: text there is shown. */
function innermost(open: readonly string[]): string {
  const name = open.at(-1) ?? '';
  return name === 'html' || name === 'head' ? '' : name;
}

function noteContent(survey: Survey, index: number, open: readonly string[]): void {
  if (survey.content >= 0) return;
  survey.content = index;
  survey.inHead = open.includes('head');
}

/** HTML lets `html`, `head` and `body` be left out; linkedom takes what is written, so they are written in. */
function withBody(html: string, survey: Survey): string {
  const at = Math.max(0, survey.content);
  const close = survey.inHead ? '</head>' : '';
  const body = survey.body < 0 ? '<body>' : '';
  const marked = html.slice(0, at) + close + body + html.slice(at);
  return survey.hasHtml ? marked : `<html>${marked}</html>`;
}

/** The attribute of the marks that tell where a text went. */
const MARK = 'data-footnote';

/**
 * Which of the texts of a document belong to its article, as Readability finds it; none of them where it finds none. It
 * takes the document apart: wraps, merges and renames elements. Only a mark set right before a text stays with it.
 */
export function findArticle(document: PageDocument, texts: readonly PageNode[]): readonly boolean[] {
  const marked = new Map<PageNode, string>();
  for (const text of texts) {
    if (marked.has(text)) continue;
    const mark = document.createElement('span');
    marked.set(text, String(marked.size));
    mark.setAttribute(MARK, marked.get(text) ?? '');
    text.parentNode?.insertBefore(mark, text);
  }
  const marks = [...(parseArticle(document)?.querySelectorAll(`[${MARK}]`) ?? [])];
  const found = new Set(marks.map((mark) => mark.getAttribute(MARK)));
  return texts.map((text) => found.has(marked.get(text) ?? ''));
}

function parseArticle(document: PageDocument): PageElement | null {
  const options = { disableJSONLD: true, keepClasses: true, serializer: (node: unknown): unknown => node };
  try {
    const article: { readonly content?: unknown } | null = new Readability(document, options).parse();
    return (article?.content ?? null) as PageElement | null;
  } catch {
    // On malformed pages it may stumble over a node that is not there.
    return null;
  }
}
