import { unzipSync } from 'fflate';

import type { Seen } from './stage.js';

/** Ids that each store gives for itself: of drafts, stories and open questions. They stand in controls alone. */
const OWN_ID = /"(custom_id|value)":"[^"]*"/g;
const PRESS = /"custom_id":"f1\.do\.[^"]*"/;
const WHOLE_NUMBER_OR_DRAFT = /^(\d+|[\w-]{16})$/;

/** All that somebody sees of a reply, as text; ids that a store gives for itself are left out. */
export function visible({ response, edits, file }: Seen): string {
  const text = JSON.stringify({ response, edits }).replace(OWN_ID, (whole, key: string) => {
    if (PRESS.test(whole)) return `"${key}":"${whole.split('.').slice(2, 4).join('.')}"`;
    const value = whole.slice(key.length + 4, -1);
    return key === 'value' && WHOLE_NUMBER_OR_DRAFT.test(value) ? `"${key}":""` : whole;
  });
  return file === undefined ? text : `${text}\n${contentOf(file.bytes)}`;
}

/** What an export holds, without the times that a ZIP notes. */
function contentOf(packed: Uint8Array): string {
  const decoder = new TextDecoder();
  return Object.entries(unzipSync(packed))
    .map(([path, bytes]) => `${path}\n${decoder.decode(bytes)}`)
    .join('\n');
}
