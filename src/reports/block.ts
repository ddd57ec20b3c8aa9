/** A piece of a report as its source sets it apart, before it is known what it is. */
export interface Block {
  /** Trimmed, never blank. */
  readonly text: string;
  /**
   * What the source's own marks say: a `heading`, a paragraph of `text`, one that is `bold` from end to end and may have
   * been meant as a heading, a list `item`; or a `line` of plain text, which may be any of these.
   */
  readonly kind: 'heading' | 'text' | 'bold' | 'item' | 'line';
  /** Share, 0 to 1, of its letters that are links. Plain text has none. */
  readonly links: number;
  /** Whether the source sets it outside the report: a menu, a footer, a caption. */
  readonly outside: boolean;
}

export function block(text: string, kind: Block['kind'], links = 0, outside = false): Block {
  return { text, kind, links, outside };
}
