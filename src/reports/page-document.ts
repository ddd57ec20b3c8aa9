import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { LIMITS } from './limits.js';
import { surveyPage, withBody } from './page-survey.js';
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
  insertBefore(node: PageNode, before: PageNode | null): void;
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
  readonly head: PageElement;
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

interface ReadDocument {
  readonly document: PageDocument;
  /** Whether it is small enough for `findArticle`. */
  readonly guessable: boolean;
}

/** Elements times their depth from which the article is no longer guessed but the page read whole: the guess is quadratic in places. */
const GUESSABLE = 1_000_000;
/** UTF-16 units of HTML from which it is not guessed either: the guess copies the text several times. */
const GUESSABLE_LENGTH = 10_000_000;

/** HTML as a document with a body. Pages of too many elements, or nested too deep, come back in words. */
export function readDocument(html: string): Outcome<ReadDocument> {
  const survey = surveyPage(html);
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
  if (survey.longest > LIMITS.paragraph) {
    const most = LIMITS.paragraph.toLocaleString('en');
    return objection(
      `It has more than ${most} characters without a break.`,
      'Save the text alone, in paragraphs.',
    );
  }
  const page: unknown = parseHTML(withBody(html, survey));
  const { document } = page as { readonly document: PageDocument };
  putBodyBelowHead(document);
  return {
    ok: true,
    document,
    guessable: survey.elements * survey.depth < GUESSABLE && html.length < GUESSABLE_LENGTH,
  };
}

/** linkedom finds a body only right below the head; pages put scripts between. */
function putBodyBelowHead({ documentElement, head }: PageDocument): void {
  const body = documentElement.querySelector('body');
  if (body !== null) documentElement.insertBefore(body, head.nextSibling);
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
