import { BREAK, escapeText, unescapeText } from './escape.js';

/** Told from an ending of the person's own by the break before it. */
const ADDED_MARK = `${BREAK}?`;

/**
 * A question as a line: "who is kims sister" reads "Who is kims sister?". What was changed is marked by breaks that
 * nobody sees, so that `readQuestion` gives back what was asked, to the letter.
 */
export function drawQuestion(question: string): string {
  const first = question.charAt(0);
  const capital = first.toUpperCase();
  const lifted = capital !== first && capital.length === 1 && capital.toLowerCase() === first;
  const body = lifted ? capital + BREAK + escapeText(question).slice(1) : escapeText(question);
  return /[?!.…]$/.test(question) ? body : body + ADDED_MARK;
}

const LIFTED = new RegExp(`^(\\p{Lu})${BREAK}(?![\u2061-\u2064]{8})`, 'u');
const ADDED = new RegExp(`${BREAK}\\?$`);

export function readQuestion(content: string): string {
  const asked = content.replace(ADDED, '').replace(LIFTED, (_, capital: string) => capital.toLowerCase());
  return unescapeText(asked);
}
