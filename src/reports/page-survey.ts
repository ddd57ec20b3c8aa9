import { Parser } from 'htmlparser2';
import { LIMITS } from './limits.js';

/** What one pass over the tags tells before a tree is built. Indexes in UTF-16 units; -1 where there is none. */
export interface Survey {
  elements: number;
  pieces: number;
  depth: number;
  /** UTF-16 units of the longest piece of text between two tags, scripts and styles left out. */
  longest: number;
  /** Where the `html` tag starts. */
  html: number;
  /** Where the `body` tag starts and ends, and whether a `head` was still open there. */
  body: number;
  bodyEnd: number;
  bodyInHead: boolean;
  /** Where what is shown starts, and whether a `head` was still open there. */
  content: number;
  contentInHead: boolean;
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

const UNSHOWN = new Set(['script', 'style', 'template', 'textarea', 'noscript']);

/** Counts until a limit is passed. A tree too deep would take linkedom minutes to build, so it is not left to it. */
export function surveyPage(html: string): Survey {
  const survey: Survey = {
    elements: 0,
    pieces: 0,
    depth: 0,
    longest: 0,
    html: -1,
    body: -1,
    bodyEnd: -1,
    bodyInHead: false,
    content: -1,
    contentInHead: false,
  };
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name) => {
      open.push(name);
      survey.elements++;
      survey.depth = Math.max(survey.depth, open.length);
      if (name === 'html') noteHtml(survey, parser.startIndex);
      if (name === 'body') noteBody(survey, parser, open);
      else if (!HEAD_ONLY.has(name)) noteContent(survey, parser.startIndex, open);
      if (isOver(survey)) parser.pause();
    },
    onclosetag: () => open.pop(),
    ontext: (text) => {
      if (++survey.pieces > LIMITS.pieces) parser.pause();
      if (text.length > survey.longest && !UNSHOWN.has(open.at(-1) ?? '')) survey.longest = text.length;
      if (survey.content < 0 && /\S/.test(text) && !HEAD_ONLY.has(innermost(open)))
        noteContent(survey, parser.startIndex, open);
    },
  });
  parser.write(html);
  return survey;
}

/** What stood before it, a server's warning or a stray letter, is not the page. */
function noteHtml(survey: Survey, index: number): void {
  if (survey.html >= 0 || survey.body >= 0) return;
  survey.html = index;
  survey.content = -1;
}

function isOver({ elements, pieces, depth }: Survey): boolean {
  return elements > LIMITS.elements || pieces > LIMITS.pieces || depth > LIMITS.depth;
}

/** The element that text stands in, with `html` and `head` counting as none: text there is shown. */
function innermost(open: readonly string[]): string {
  const name = open.at(-1) ?? '';
  return name === 'html' || name === 'head' ? '' : name;
}

function noteBody(survey: Survey, { startIndex, endIndex }: Parser, open: readonly string[]): void {
  if (survey.body >= 0) return;
  survey.body = startIndex;
  survey.bodyEnd = endIndex + 1;
  survey.bodyInHead = open.includes('head');
}

function noteContent(survey: Survey, index: number, open: readonly string[]): void {
  if (survey.content >= 0 || open.includes('noscript')) return;
  survey.content = index;
  survey.contentInHead = open.includes('head');
}

/** HTML lets `html`, `head` and `body` be left out; linkedom takes what is written, so they are written in. */
export function withBody(html: string, survey: Survey): string {
  const whole = withBodyTag(html, survey);
  return survey.html < 0 ? `<html>${whole}</html>` : whole.slice(survey.html);
}

function withBodyTag(html: string, survey: Survey): string {
  const { body, bodyEnd, bodyInHead, content, contentInHead } = survey;
  const at = Math.max(0, content);
  if (body < 0) return `${html.slice(0, at)}${contentInHead ? '</head>' : ''}<body>${html.slice(at)}`;
  // What comes between head and body opens the body. In a head that is still open it is nothing to read: a counter's pixel.
  const early = content >= 0 && content < body && !contentInHead;
  if (early) return `${html.slice(0, at)}<body>${html.slice(at, body)}${html.slice(bodyEnd)}`;
  return bodyInHead ? `${html.slice(0, body)}</head>${html.slice(body)}` : html;
}
