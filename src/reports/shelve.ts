import { Unpacker, type Member } from './archive.js';
import { draftRecognised, sizeProblem } from './draft.js';
import { decodeUtf8 } from './encoding.js';
import { formatOf, recognise, type Recognised } from './format.js';
import { isReadme, isUnseen } from './files-of.js';
import { LIMITS } from './limits.js';
import type { LineReport } from './line-report.js';
import type { RawLine } from './lines-of.js';
import { compose, finish, stemOf } from './read-report.js';
import type { Objection, Outcome } from './refusal.js';
import type { Shelf } from './shelf.js';
import { foreignFormat } from './signature.js';

/** Reads one file's bytes onto the shelf: a report, or those of an archive. What cannot be read is refused there. */
export async function shelveFile(shelf: Shelf, file: string, bytes: Uint8Array): Promise<void> {
  const stem = stemOf(file);
  const recognised = known(bytes, file);
  if ('reason' in recognised) {
    shelf.expect(stem);
    return shelf.refuse({ file }, recognised);
  }
  if (recognised.misnamed !== undefined) {
    const text = `${file} is ${recognised.misnamed}, whatever its name says, and is read as that.`;
    shelf.notes.push({ kind: 'misnamed', file, text });
  }
  if (recognised.format === 'archive') return shelveArchive(shelf, file, recognised.members);
  const drafted = await draftRecognised(bytes, recognised);
  if (!drafted.ok) return shelf.refuse({ file }, drafted.objection);
  const { draft } = drafted;
  shelf.add({ file }, draft.id ?? stem, (given) => finish(draft, given), bytes);
}

function known(bytes: Uint8Array, file: string): Recognised | Objection {
  const problem = sizeProblem(bytes.length);
  if (problem !== null) return problem;
  const recognised = recognise(bytes, file);
  return recognised.ok ? recognised : recognised.objection;
}

const NESTED: Objection = {
  reason: 'It is an archive inside an archive.',
  advice: 'Unpack the inner one, or add it by itself.',
};
const NO_FILES: Objection = {
  reason: 'There are no files in it.',
  advice: 'Check that the archive was made whole.',
};

/** Each file of an archive, in path order, called by its path below the archive's name. */
async function shelveArchive(shelf: Shelf, archive: string, members: readonly Member[]): Promise<void> {
  const shown = members
    .filter(({ name }) => !isUnseen(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (shown.length === 0) return shelf.refuse({ file: archive }, NO_FILES);
  const unpacker = new Unpacker();
  for (const member of shown) {
    if (shelf.isFull) return shelf.refuse({ file: archive }, FULL);
    await shelveMember(shelf, archive, member, unpacker);
  }
}

async function shelveMember(
  shelf: Shelf,
  archive: string,
  member: Member,
  unpacker: Unpacker,
): Promise<void> {
  const file = `${archive}/${member.name}`;
  if (isReadme(member.name)) {
    const text = `${file} describes the archive and is not read as a report.`;
    shelf.notes.push({ kind: 'skipped', file, text });
    return;
  }
  const unpacked = unpacker.unpack(member);
  if (!unpacked.ok) return shelf.refuse({ file }, unpacked.objection);
  const { bytes } = unpacked;
  const recognised = recognise(bytes, file);
  if (recognised.ok && recognised.format === 'archive') return shelf.refuse({ file }, NESTED);
  if (formatOf(file) === 'lines') return shelveLines(shelf, file, bytes.subarray(0, 4096), linesIn(bytes));
  await shelveFile(shelf, file, bytes);
}

/** Reads the lines of a `.jsonl` onto the shelf, each a report. `head` is the file's first bytes. */
export async function shelveLines(
  shelf: Shelf,
  file: string,
  head: Uint8Array,
  lines: AsyncIterable<RawLine> | Iterable<RawLine>,
): Promise<void> {
  const { readLine } = await import('./line-report.js');
  const problem = headProblem(head);
  if (problem !== null) return shelf.refuse({ file }, problem);
  for await (const { line, bytes } of lines) {
    if (shelf.isFull) return shelf.refuse({ file }, FULL);
    if (bytes === null) shelf.refuse({ file, line }, TOO_LONG);
    else shelveLine(shelf, file, { line, bytes }, readLine);
  }
}

const FULL: Objection = {
  reason: `It holds more than ${LIMITS.reports.toLocaleString('en')} reports; those after are not read.`,
  advice: 'Bring in the rest as another file.',
};

const TOO_LONG: Objection = {
  reason: `The line is longer than ${LIMITS.bytes / 1e6} MB.`,
  advice: 'Divide it into several reports.',
};

function headProblem(head: Uint8Array): Objection | null {
  if (head.length === 0) return { reason: 'It is empty.', advice: 'Check that the file was saved whole.' };
  const foreign = foreignFormat(head);
  if (foreign !== null) return foreign;
  return head.includes(0)
    ? { reason: 'It is not UTF-8, which a .jsonl file has to be.', advice: 'Save it as UTF-8.' }
    : null;
}

function shelveLine(
  shelf: Shelf,
  file: string,
  { line, bytes }: RawLine & { readonly bytes: Uint8Array },
  readLine: (json: string) => Outcome<{ readonly line: LineReport }>,
): void {
  if (bytes.length === 0) return;
  const json = decodeUtf8(bytes);
  if (json === null)
    return shelf.refuse(
      { file, line },
      { reason: 'The line is not UTF-8.', advice: 'Save the file as UTF-8.' },
    );
  if (json.trim() === '') return;
  const read = readLine(json);
  if (!read.ok) return shelf.refuse({ file, line }, read.objection);
  const { id, draft, paragraphs } = read.line;
  shelf.add(
    { file, line },
    id,
    (given) => (paragraphs ? compose(paragraphs, [], draft, given) : finish(draft, given)),
    bytes,
  );
}

const NEWLINE = 10;

/** Lines of bytes that are there already, none of which can be too long. */
export function* linesIn(bytes: Uint8Array): Generator<RawLine> {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    const to = end < 0 ? bytes.length : end;
    yield { line, bytes: bytes.subarray(from, to) };
    from = to + 1;
  }
}
