import type { IncomingMessage } from 'node:http';

/** A file that came with a request. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

export interface ReadBody {
  /** The JSON sent; undefined where nothing was. */
  readonly json: unknown;
  readonly files: readonly SentFile[];
  /** Set where what was sent is no JSON. */
  readonly broken?: true;
}

/** Reads a request's body: JSON, or a form with files whose `payload_json` is the JSON. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { json: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return parsed(bytes.toString('utf8'), []);
  // A few small forms on loopback, which its deprecation (forms of strangers) is not about.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    files.push({ name: value.name, type: value.type, content: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = form.get('payload_json');
  return typeof payload === 'string' ? parsed(payload, files) : { json: undefined, files };
}

function parsed(text: string, files: readonly SentFile[]): ReadBody {
  try {
    return { json: JSON.parse(text), files };
  } catch {
    return { json: undefined, files, broken: true };
  }
}
