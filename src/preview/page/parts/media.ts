import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { isObject, objects, text, whole } from './json.js';
import type { Json } from './json.js';
import type { Around, View } from './view.js';

interface Medium {
  readonly address: string;
  readonly name: string;
  readonly bytes: number;
}

/** The file that an address means: one sent along (`attachment://name`) or one that lies elsewhere. */
function mediumOf(value: unknown, { raw }: Around): Medium {
  const address = isObject(value) ? text(value['url']) : '';
  const name = address.startsWith('attachment://') ? address.slice('attachment://'.length) : undefined;
  const sent = objects(raw['attachments']).find(
    (one) => text(one['url']) === address || (name !== undefined && one['filename'] === name),
  );
  return {
    address: text(sent?.['url']) || address,
    name: text(sent?.['filename']) || (name ?? address.replace(/^.*\//, '')),
    bytes: whole(sent?.['size']),
  };
}

/** A picture from this page's own server. One of another address is named, not asked for. */
function drawPicture(it: Json, key: string, around: Around, view: View, kind: string): TemplateResult {
  const { address, name } = mediumOf(it[key], around);
  const described = text(it['description']);
  const own = view.own(address);
  const picture =
    own === undefined
      ? html`<span class="elsewhere">Picture at another address: ${described || name}</span>`
      : html`<a href=${own} target="_blank" rel="noopener"><img src=${own} alt=${described || name} /></a>`;
  return html`<div class=${kind}>
    ${it['spoiler'] === true ? html`<page-spoiler>${picture}</page-spoiler>` : picture}
  </div>`;
}

export function drawThumbnail(it: Json, around: Around, view: View): TemplateResult {
  return drawPicture(it, 'media', around, view, 'thumbnail');
}

export function drawGallery(it: Json, around: Around, view: View): TemplateResult {
  const items = objects(it['items']);
  return html`<div class="gallery" data-count=${Math.min(items.length, 4)}>
    ${items.map((item) => drawPicture(item, 'media', around, view, 'gallery-item'))}
  </div>`;
}

export function drawFile(it: Json, around: Around, view: View): TemplateResult {
  return drawAttachment(mediumOf(it['file'], around), view);
}

/** The files of a message that none of its components shows. */
export function drawAttachments(around: Around, view: View): readonly TemplateResult[] {
  return objects(around.raw['attachments']).map((one) => {
    const address = text(one['url']);
    const own = view.own(address);
    if (own !== undefined && text(one['content_type']).startsWith('image/'))
      return html`<div class="gallery-item">
        <img src=${own} alt=${text(one['description']) || text(one['filename'])} />
      </div>`;
    return drawAttachment({ address, name: text(one['filename']), bytes: whole(one['size']) }, view);
  });
}

function drawAttachment({ address, name, bytes }: Medium, view: View): TemplateResult {
  const own = view.own(address);
  return html`<discord-file-attachment
    name=${name}
    bytes=${bytes === 0 ? nothing : Math.max(1, Math.round(bytes / 1024))}
    bytes-unit=${bytes === 0 ? nothing : 'KB'}
    href=${own ?? nothing}
    target="_blank"
  ></discord-file-attachment>`;
}
