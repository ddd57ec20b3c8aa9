/**
 * How much one report may be. They keep a hostile or mistaken file from stalling the program: reading is linear in
 * the bytes, so each of these is reached within a few seconds on a slow machine.
 */
export const LIMITS = {
  /** Bytes of one file, or of one line of a `.jsonl` file, which itself may be of any size. */
  bytes: 25_000_000,
  /** UTF-16 units of one paragraph: ten times the longest chapter that is plausibly one paragraph. */
  paragraph: 1_000_000,
  /** Paragraphs of one report; the longest books have a third of that. */
  paragraphs: 100_000,
  /** Lines of one text: a book of 25 MB has 500,000. */
  lines: 1_000_000,
  /** Reports that one upload may hold. */
  reports: 1_000,
  /** Lists and objects inside one another in a line of a `.jsonl`; a report has three. */
  nesting: 32,
  /** Elements of one web page. The longest encyclopedia articles have about 40,000. */
  elements: 60_000,
  /** Pieces of text between tags and character references of one web page. */
  pieces: 200_000,
  /** Elements inside one another. Browsers themselves stop at 512. */
  depth: 512,
  /** Folders inside one another. */
  folders: 32,
  /** Files in one archive. A long book with its pictures has 2,000. */
  members: 5_000,
  /** Bytes that all of one archive unpacks to, as far as it is read. */
  unpacked: 100_000_000,
  /** How many times its packed size a file may unpack to, once that is over a megabyte. Deflate packs prose 3 times, a table's marks 50 times, zeros 1,030 times. */
  ratio: 200,
  /** Pages of one PDF. */
  pages: 3_000,
} as const;
