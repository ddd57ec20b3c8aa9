import { Parser } from 'htmlparser2';

/** Longest reference that is looked for; HTML's own longest is `&CounterClockwiseContourIntegral;`. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Text with HTML's character references (`&amp;`, `&#8217;`) replaced by what they stand for; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeReference) : text;
}

function decodeReference(reference: string): string {
  let text = '';
  const parser = new Parser({ ontext: (data) => (text += data) });
  parser.write(reference);
  parser.end();
  return text;
}
