/** Discord's markdown, read: https://support.discord.com/hc/en-us/articles/210298617 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: Span; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel' | 'everyone'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  /** `at` in seconds since 1970. */
  | { readonly kind: 'time'; readonly at: number; readonly style: string }
  | { readonly kind: 'emoji'; readonly name: string };

export type Span = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

export type Block =
  | { readonly kind: 'lines' | 'small'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inside: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inside: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly Item[] }
  | { readonly kind: 'code'; readonly text: string };

/** One entry of a list; `depth` counts from 0. */
export interface Item {
  readonly depth: number;
  readonly inside: readonly Inline[];
}
