import type { Inline, Span } from './node.js';

const MARKS: readonly (readonly [mark: string, kind: Span])[] = [
  ['||', 'spoiler'],
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['*', 'italic'],
  ['_', 'italic'],
];
/** What a backslash takes the meaning of: any punctuation mark. */
const ESCAPED = /\\([^\p{L}\p{N}\s])/uy;
const CODE = /(`+)([^]*?[^`])\1(?!`)/y;
const ANGLED =
  /<(?:(@!?|@&|#)(\d{1,20})|t:(-?\d{1,13})(?::([tTdDfFsSR]))?|\/([^:<>\n]{1,98}):\d{1,20}|a?:(\w{2,32}):\d{1,20}|(https?:\/\/[^\s<>]+))>/y;
const MASKED = /\[((?:\\[^]|[^\]\\])+)\]\(\s*<?(https?:\/\/[^\s<>]+?)>?(?:\s+"[^"\n]*")?\s*\)/y;
const BARE = /https?:\/\/[^\s<]+/y;
const EVERYBODY = /@(everyone|here)\b/y;
const WORD = /[\p{L}\p{N}_]/u;

type Found = { readonly node: Inline; readonly end: number } | undefined;

/** A run of text as its marks divide it. What is no mark, or has no partner, stays text. */
export function parseInline(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const escaped = matchAt(ESCAPED, text, at);
    if (escaped) {
      plain += escaped[1] ?? '';
      at += escaped[0].length;
      continue;
    }
    const found = nodeAt(text, at);
    if (found === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    flush();
    nodes.push(found.node);
    at = found.end;
  }
  flush();
  return nodes;
}

function nodeAt(text: string, at: number): Found {
  switch (text.charAt(at)) {
    case '\n':
      return { node: { kind: 'break' }, end: at + 1 };
    case '`':
      return codeAt(text, at);
    case '<':
      return angledAt(text, at);
    case '[':
      return maskedAt(text, at);
    case 'h':
      return bareAt(text, at);
    case '@': {
      const [whole, id = ''] = matchAt(EVERYBODY, text, at) ?? [];
      return whole === undefined
        ? undefined
        : { node: { kind: 'mention', of: 'everyone', id }, end: at + whole.length };
    }
    default:
      return spanAt(text, at);
  }
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

function codeAt(text: string, at: number): Found {
  const [whole, , inside = ''] = matchAt(CODE, text, at) ?? [];
  return whole === undefined ? undefined : { node: { kind: 'code', text: inside }, end: at + whole.length };
}

function angledAt(text: string, at: number): Found {
  const match = matchAt(ANGLED, text, at);
  if (match === undefined) return undefined;
  const [whole, sign, id = '', seconds, style = 'f', command, emoji, address] = match;
  const end = at + whole.length;
  if (sign !== undefined) {
    const of = sign === '#' ? 'channel' : sign === '@&' ? 'role' : 'user';
    return { node: { kind: 'mention', of, id }, end };
  }
  if (seconds !== undefined) return { node: { kind: 'time', at: Number(seconds), style }, end };
  if (command !== undefined) return { node: { kind: 'command', name: command }, end };
  if (emoji !== undefined) return { node: { kind: 'emoji', name: emoji }, end };
  return linkTo(address ?? '', [{ kind: 'text', text: address ?? '' }], end);
}

function maskedAt(text: string, at: number): Found {
  const [whole, words = '', address = ''] = matchAt(MASKED, text, at) ?? [];
  return whole === undefined ? undefined : linkTo(address, parseInline(words), at + whole.length);
}

function bareAt(text: string, at: number): Found {
  const [whole] = matchAt(BARE, text, at) ?? [];
  if (whole === undefined) return undefined;
  const address = whole.replace(/[.,;:!?"'\])*_~|]+$/, '');
  return linkTo(address, [{ kind: 'text', text: address }], at + address.length);
}

/** Nothing but http and https ever becomes a link, whatever the marks say. */
function linkTo(address: string, inside: readonly Inline[], end: number): Found {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return { node: { kind: 'link', href, inside }, end };
}

function spanAt(text: string, at: number): Found {
  for (const [mark, kind] of MARKS) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    const to = closing(text, from, mark);
    if (to === undefined) continue;
    return { node: { kind, inside: parseInline(text.slice(from, to)) }, end: to + mark.length };
  }
  return undefined;
}

/** Where the partner of a mark stands, past escapes and code; undefined where it has none. */
function closing(text: string, from: number, mark: string): number | undefined {
  const first = text.charAt(from);
  if (mark.length === 1 && (/^\s?$/.test(first) || (mark === '_' && WORD.test(text.charAt(from - 2)))))
    return;
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '`') at += Math.max((matchAt(CODE, text, at)?.[0].length ?? 1) - 1, 0);
    else if (text.startsWith(mark, at) && at > from && closes(text, at, mark)) return at;
    else if (mark.length === 1 && text.startsWith(mark + mark, at)) at += 1;
  }
  return undefined;
}

function closes(text: string, at: number, mark: string): boolean {
  const next = text.charAt(at + mark.length);
  if (mark.length === 2) return next !== mark.charAt(0) || mark === '||';
  if (next === mark || /\s/.test(text.charAt(at - 1))) return false;
  return mark === '*' || !WORD.test(next);
}
