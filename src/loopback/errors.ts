import type { Json } from './json.js';

/** A refusal as Discord words it. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export interface Refusal {
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

function refusal(status: number, code: number, message: string): Refusal {
  return { status, body: { message, code } };
}

export const UNAUTHORIZED = refusal(401, 0, '401: Unauthorized');
export const NOT_FOUND = refusal(404, 0, '404: Not Found');
export const METHOD_NOT_ALLOWED = refusal(405, 0, '405: Method Not Allowed');
export const UNKNOWN_CHANNEL = refusal(404, 10003, 'Unknown Channel');
export const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');
export const UNKNOWN_WEBHOOK = refusal(404, 10015, 'Unknown Webhook');
export const UNKNOWN_INTERACTION = refusal(404, 10062, 'Unknown interaction');
export const UNKNOWN_COMMAND = refusal(404, 10063, 'Unknown application command');
export const MISSING_ACCESS = refusal(403, 50001, 'Missing Access');
export const EMPTY_MESSAGE = refusal(400, 50006, 'Cannot send an empty message');
export const INVALID_WEBHOOK_TOKEN = refusal(401, 50027, 'Invalid Webhook Token');
export const INVALID_JSON = refusal(400, 50109, 'The request body contains invalid JSON.');
export const ALREADY_ACKNOWLEDGED = refusal(400, 40060, 'Interaction has already been acknowledged.');
export const BROKEN = refusal(500, 0, '500: Internal Server Error');

/** `retryAfter` in seconds, as Discord gives it in the body and the header. */
export function rateLimited(retryAfter: number, global: boolean): Refusal {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** One fault of a request body: where it lies, and in words. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Branch {
  readonly messages: string[];
  readonly children: Map<string, Branch>;
}

function plant(branch: Branch, path: readonly (string | number)[], message: string): void {
  const [head, ...rest] = path;
  if (head === undefined) {
    branch.messages.push(message);
    return;
  }
  const child = branch.children.get(String(head)) ?? { messages: [], children: new Map<string, Branch>() };
  branch.children.set(String(head), child);
  plant(child, rest, message);
}

function unfold(branch: Branch): Json {
  const inside = Object.fromEntries([...branch.children].map(([key, child]) => [key, unfold(child)]));
  if (branch.messages.length === 0) return inside;
  return { ...inside, _errors: branch.messages.map((message) => ({ code: 'INVALID', message })) };
}

/** 50035 with the problems in the nested form that Discord gives them. */
export function invalidForm(problems: readonly Problem[]): Refusal {
  const root: Branch = { messages: [], children: new Map() };
  for (const { path, message } of problems) plant(root, path, message);
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: unfold(root) } };
}
