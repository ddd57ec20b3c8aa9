import { ComponentType, TextInputStyle } from 'discord.js';
import type { APIModalInteractionResponseCallbackData } from 'discord.js';

import type { FormReply } from '../../reply.js';
import { encodeAction } from '../custom-id.js';
import { plainLine, shorten } from '../escape.js';

/** Discord's limits for a form, in characters. */
const TITLE = 45;
const LABEL = 45;
const HINT = 100;
const VALUE = 4000;

/** A form as Discord takes it; a value that is too long for its field is cut. */
export function composeForm({ title, press, fields }: FormReply): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeAction({ verb: 'do', press }),
    title: shorten(plainLine(title), TITLE) || '…',
    components: fields.map(({ name, label, hint, value, long, required, maxLength }) => ({
      type: ComponentType.Label,
      label: shorten(plainLine(label), LABEL) || '…',
      ...(hint === undefined ? {} : { description: shorten(plainLine(hint), HINT) }),
      component: {
        type: ComponentType.TextInput,
        custom_id: name,
        style: long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required: required === true,
        max_length: Math.min(maxLength, VALUE),
        ...(value === undefined || value === ''
          ? {}
          : { value: beginning(value, Math.min(maxLength, VALUE)) }),
      },
    })),
  };
}

/** At most so many characters, without half of a surrogate pair at the end. */
function beginning(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
