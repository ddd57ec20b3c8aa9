import { ComponentType } from 'discord.js';

import { encodeAction } from '../custom-id.js';
import type { View } from '../view.js';
import type { Choice } from './deck.js';
import { button, row } from './parts.js';
import type { Button, Part } from './parts.js';

export interface Controlled {
  readonly view: View;
  readonly at: number;
  readonly pages: number;
  /** Whether to offer to say that it is not what was asked. */
  readonly missable: boolean;
  /** Whether to offer sharing. */
  readonly share: boolean;
}

/** Earlier and More where there are pages, on to the report from a citation, Share. */
export function controls({ view, at, pages, share, missable }: Controlled): readonly Button[] {
  const turn = (page: number): string => encodeAction({ verb: 'turn', view: paged(view, page) });
  const buttons: Button[] = [];
  if (pages > 1) {
    buttons.push({ ...button('Earlier', turn(Math.max(at - 1, 0))), disabled: at === 0 });
    buttons.push({ ...button('More', turn(at + 1)), disabled: at === pages - 1 });
  }
  if (view.kind === 'passage') {
    buttons.push(button('Read the report', encodeAction({ verb: 'open', view: reportOf(view) })));
  }
  if (missable && view.kind === 'answer')
    buttons.push(button('Not what I asked', encodeAction({ verb: 'missed', view: paged(view, at) })));
  if (share)
    buttons.push(button('Share in the channel', encodeAction({ verb: 'share', view: paged(view, at) })));
  return buttons;
}

export function deleteButton(): Button {
  return button('Delete', encodeAction({ verb: 'delete' }), 'danger');
}

/** A list to choose from; at most 25 entries. */
export function chooser(choices: readonly Choice[]): Part {
  return row({
    type: ComponentType.StringSelect,
    custom_id: encodeAction({ verb: 'choose' }),
    placeholder: 'Choose a report to read',
    options: [...choices],
  });
}

function paged(view: View, page: number): View {
  if (view.kind !== 'report') return { ...view, page };
  const { number, version, borrowed } = view;
  return { kind: 'report', number, version, page, ...(borrowed === true && { borrowed }) };
}

/** The report that a citation is of, opened at its paragraph. */
function reportOf({ citation, borrowed }: View & { readonly kind: 'passage' }): View {
  const [, number = '0', version = '1', paragraph = '1'] = /^R(\d+)(?:v(\d+))?\.(\d+)$/.exec(citation) ?? [];
  return {
    kind: 'report',
    number: Number(number),
    version: Number(version),
    page: 0,
    paragraph: Number(paragraph),
    ...(borrowed === true && { borrowed }),
  };
}
