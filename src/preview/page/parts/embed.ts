import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { drawMarkdown } from '../markdown/draw.js';
import { isObject, objects, text } from './json.js';
import type { Json } from './json.js';
import type { View } from './view.js';

/** An embed of a message that is not in Components V2. Its pictures lie elsewhere, so they are left out. */
export function drawEmbed(embed: Json, view: View): TemplateResult {
  const author = isObject(embed['author']) ? text(embed['author']['name']) : '';
  const footer = isObject(embed['footer']) ? text(embed['footer']['text']) : '';
  const fields = objects(embed['fields']);
  const colour = typeof embed['color'] === 'number' ? `#${embed['color'].toString(16).padStart(6, '0')}` : '';
  return html`<discord-embed
    slot="embeds"
    color=${colour || nothing}
    author-name=${author || nothing}
    embed-title=${text(embed['title']) || nothing}
    url=${text(embed['url']) || nothing}
  >
    <discord-embed-description slot="description"
      >${drawMarkdown(text(embed['description']), view.names)}</discord-embed-description
    >
    ${
      fields.length === 0
        ? nothing
        : html`<discord-embed-fields slot="fields">
            ${fields.map(
              (field) =>
                html`<discord-embed-field
                  field-title=${text(field['name'])}
                  ?inline=${field['inline'] === true}
                  >${drawMarkdown(text(field['value']), view.names)}</discord-embed-field
                >`,
            )}
          </discord-embed-fields>`
    }
    ${footer === '' ? nothing : html`<discord-embed-footer slot="footer">${footer}</discord-embed-footer>`}
  </discord-embed>`;
}
