import { trimBlank } from './blank.js';
import type { Block } from './block.js';
import { isElement, isText, type PageElement, type PageNode } from './page-document.js';
import { unwrap } from './wrap.js';

/**
 * How surely an element is the frame of a page: by what it is (`nav`), by the name of a small one (`class="share"`), or
 * by that of a large one, which templates give to half a page as well.
 */
export type Frame = 'none' | 'large' | 'small' | 'element';

/** A block of a page and where it stood. */
export interface PageBlock extends Omit<Block, 'outside'> {
  /** The block-level elements that it stands in, outermost first. */
  readonly path: readonly PageElement[];
  readonly frame: Frame;
  /** The text that it starts with; blocks that one element gives line by line share it. */
  readonly start: PageNode;
}

const HEADING = /^h[1-6]$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|body|button|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** What a browser shows no words of, or words that are not the page's text. */
const UNSEEN =
  /^(?:audio|base|canvas|datalist|embed|head|iframe|input|link|map|math|meta|noscript|object|option|optgroup|param|picture|progress|rp|rt|script|select|source|style|svg|template|textarea|title|track|video)$/;
/** The frame of a page, by element, role, or the names that templates give it. */
const FRAME = /^(?:nav|footer|aside|button|figcaption|dialog|menu|search)$/;
const FRAME_ROLE =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;
const FRAME_NAME =
  /(?:^|[\s_-])(?:advert(?:isement)?s?|ads?|author-(?:bio|box)|breadcrumbs?|byline|caption|comments?|consent|cookies?|credits?|disqus|footer|gdpr|masthead|menu|nav(?:bar|igation)?|newsletter|outbrain|pagination|paywall|popup|promo|recirc|recommended|related(?:-\w+)?|share|sharing|sidebar|social|sponsored|subscribe|subscription|taboola|tags?|toolbar|trending|widget)(?:$|[\s_-])/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const HIDDEN_NAME = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|mw-editsection|noprint)(?:$|\s)/i;
/** Note marks of encyclopedias: "[1]" in a raised `reference`. */
const NOTE_MARK = /(?:^|\s)reference(?:$|\s)/i;
/** UTF-16 units of text up to which an element named like a frame is a small one. A share bar has 50, a promotion 300. */
const SMALL = 600;
/** The same for an element that is a frame by what it is; one left open by mistake holds the article. */
const FRAMED = 1500;
const CERTAINTY: readonly Frame[] = ['none', 'large', 'small', 'element'];

interface Context {
  readonly kind: Block['kind'];
  readonly frame: Frame;
  readonly linked: boolean;
  readonly preformatted: boolean;
  readonly path: readonly PageElement[];
}

/** Walks a page once, in its order, and gathers what it shows. */
class Walker {
  readonly blocks: PageBlock[] = [];
  #parts: string[] = [];
  #length = 0;
  #linked = 0;
  #start: PageNode | null = null;

  walk(node: PageNode, context: Context): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) this.#text(child, context);
      else if (isElement(child)) this.#element(child, context);
    }
  }

  #text(node: PageNode, context: Context): void {
    const raw = node.textContent ?? '';
    const text = context.preformatted ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
    const letters = text.replace(/\s+/g, '').length;
    this.#parts.push(text);
    this.#length += letters;
    if (letters > 0) this.#start ??= node;
    if (context.linked) this.#linked += letters;
  }

  #element(element: PageElement, context: Context): void {
    const name = element.localName;
    if (UNSEEN.test(name) || isHidden(element)) return;
    if (name === 'br') this.#parts.push('\n');
    else if (name === 'tr' && isPlainRow(element)) this.#row(element, context);
    else if (BLOCK.test(name)) this.#block(element, context);
    else
      this.walk(
        element,
        name === 'a' && element.hasAttribute('href') ? { ...context, linked: true } : context,
      );
  }

  #block(element: PageElement, context: Context): void {
    this.flush(context);
    const inner = within(element, { ...context, path: [...context.path, element] });
    this.walk(element, inner);
    this.flush(inner);
  }

  /** A row of figures or short entries reads as one line. */
  #row(row: PageElement, context: Context): void {
    this.flush(context);
    const inner: Context = { ...context, kind: 'item', path: [...context.path, row] };
    for (const cell of row.querySelectorAll('td, th')) {
      if (this.#length > 0) this.#parts.push(' | ');
      this.walk(cell, inner);
    }
    this.flush(inner);
  }

  /** Ends the block that is open. Line breaks in it were asked for, or stand in preformatted text. */
  flush(context: Context): void {
    const text = trimBlank(this.#parts.join(''));
    const links = this.#length === 0 ? 0 : this.#linked / this.#length;
    this.#parts = [];
    this.#length = 0;
    this.#linked = 0;
    const start = this.#start;
    this.#start = null;
    if (text === '' || start === null) return;
    const { frame, path } = context;
    const kind = context.preformatted ? 'line' : context.kind;
    for (const line of unwrap(text)) {
      const shown = context.preformatted ? line : line.replace(/ {2,}/g, ' ');
      this.blocks.push({ text: shown, kind, links, frame, path, start });
    }
  }
}

/** Everything that a page shows, block by block. */
export function pageBlocks(body: PageElement): readonly PageBlock[] {
  const walker = new Walker();
  const context: Context = { kind: 'text', frame: 'none', linked: false, preformatted: false, path: [] };
  walker.walk(body, context);
  walker.flush(context);
  return walker.blocks;
}

function within(element: PageElement, context: Context): Context {
  const name = element.localName;
  const kind = HEADING.test(name)
    ? 'heading'
    : name === 'li' || name === 'dd' || name === 'dt'
      ? 'item'
      : kindBelow(element, context);
  return {
    ...context,
    kind,
    preformatted: context.preformatted || name === 'pre',
    frame: surer(context.frame, frameOf(element)),
  };
}

function kindBelow(element: PageElement, context: Context): Block['kind'] {
  // A heading that was never closed has the text in it.
  const closed = element.localName !== 'p';
  if ((context.kind === 'heading' && closed) || context.kind === 'item') return context.kind;
  return isBold(element) ? 'bold' : 'text';
}

function isBold(element: PageElement): boolean {
  if (element.localName !== 'p') return false;
  const bold = element.querySelector('b, strong');
  return bold !== null && trimBlank(bold.textContent ?? '') === trimBlank(element.textContent ?? '');
}

function isHidden(element: PageElement): boolean {
  const name = element.getAttribute('class') ?? '';
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
    HIDDEN_NAME.test(name) ||
    (element.localName === 'sup' && NOTE_MARK.test(name))
  );
}

function surer(a: Frame, b: Frame): Frame {
  return CERTAINTY.indexOf(a) > CERTAINTY.indexOf(b) ? a : b;
}

function frameOf(element: PageElement): Frame {
  const name = element.localName;
  if (name === 'body' || name === 'article' || name === 'main' || HEADING.test(name)) return 'none';
  if (FRAME.test(name) || FRAME_ROLE.test(element.getAttribute('role') ?? ''))
    return sized(element, FRAMED, 'element');
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (name !== 'form' && !FRAME_NAME.test(named)) return 'none';
  // A post that the report shows stands in a box of its network's name.
  if (element.querySelector('blockquote') !== null) return 'none';
  return sized(element, SMALL, 'small');
}

function sized(element: PageElement, limit: number, frame: Frame): Frame {
  return (element.textContent ?? '').length < limit ? frame : 'large';
}

function isPlainRow(row: PageElement): boolean {
  return (
    row.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, blockquote, pre') === null &&
    (row.textContent ?? '').length < 1000
  );
}
