import { ButtonStyle, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import type { APIComponentInMessageActionRow, APISelectMenuDefaultValue } from 'discord.js';

import type { Control, Line, PanelReply } from '../../reply.js';
import { encodeAction } from '../custom-id.js';
import { inline, plainLine, shorten } from '../escape.js';
import { ASKED_IN } from '../payload.js';
import { deal, PAGE_TEXT } from './deck.js';
import type { Block } from './deck.js';
import { button, divider, row, text } from './parts.js';
import type { Button, Part, Row } from './parts.js';
import { small } from './source.js';

/** Characters of one line before escaping, and of all lines of the head after it. */
const LINE = 600;
const HEAD_TEXT = 3000;
const ITEM_TEXT = 700;
const ITEMS_A_PAGE = 8;
const LABEL = 80;
const CHOICE = 100;
const MOST_CHOICES = 25;
const BUTTONS_A_ROW = 5;
/** Channels named behind a line; the rest is counted. */
const MOST_CHANNELS = 10;

/** A panel within Discord's limits, whatever its lines hold. */
export function panelParts(reply: PanelReply): readonly Part[] {
  const { title, lines, items = [], page = 0, turn, controls = [], file } = reply;
  const head: Part[] = [text(drawLines([{ text: title, as: 'strong' }, ...lines], HEAD_TEXT))];
  if (items.length > 0) head.push(divider);
  const blocks = items.map((item): Block => ({ parts: [text(drawLines(item, ITEM_TEXT))] }));
  const pages = deal({ head, blocks, mostOnPage: ITEMS_A_PAGE });
  const at = Math.min(page, pages.length - 1);
  const shown = (pages[at] ?? []).flatMap(({ parts }) => parts);
  const counted = pages.length > 1 ? [text(small([`Page ${at + 1} of ${pages.length}`]))] : [];
  const buttons = turning(turn, at, pages.length);
  return [
    ...head,
    ...shown,
    ...counted,
    ...(file === undefined ? [] : [filePart(file.name)]),
    ...controlRows(controls, buttons),
  ];
}

/** The lists, then the buttons, `first` before the others. */
export function controlRows(controls: readonly Control[], first: readonly Button[] = []): readonly Row[] {
  return [...controls.flatMap(listOf), ...rows([...first, ...controls.flatMap(buttonOf)])];
}

function filePart(name: string): Part {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** As many lines as there is room for; what is left out is said to be. */
function drawLines(lines: readonly Line[], room: number): string {
  const drawn: string[] = [];
  let used = 0;
  for (const line of lines) {
    const one = drawLine(line);
    if (used + one.length + 1 > Math.min(room, PAGE_TEXT)) return [...drawn, '…'].join('\n');
    drawn.push(one);
    used += one.length + 1;
  }
  return drawn.join('\n');
}

function drawLine({ text: words, as, channels = [], person }: Line): string {
  const named = [
    ...channels.slice(0, MOST_CHANNELS).map((id) => `<#${id}>`),
    ...(channels.length > MOST_CHANNELS ? [`and ${channels.length - MOST_CHANNELS} more`] : []),
    ...(person === undefined || !/^\d+$/.test(person) ? [] : [`<@${person}>`]),
  ].join(' ');
  const plain = inline(words, LINE) || (named === '' ? '…' : '');
  const line = [plain, named].filter((part) => part !== '').join(' ');
  if (as === 'strong') return `**${line}**`;
  if (as === 'small') return small([line]);
  return as === 'quote' ? `> ${line}` : line;
}

function turning(turn: PanelReply['turn'], at: number, pages: number): readonly Button[] {
  if (turn === undefined || pages < 2) return [];
  const to = (page: number): string =>
    encodeAction({ verb: 'do', press: { ...turn, about: [...(turn.about ?? []), String(page)] } });
  return [
    { ...button('Earlier', to(Math.max(at - 1, 0))), disabled: at === 0 },
    { ...button('More', to(at + 1)), disabled: at === pages - 1 },
  ];
}

function buttonOf(control: Control): readonly Button[] {
  if (control.kind !== 'button') return [];
  const { label, press, tone, disabled } = control;
  const made = button(shorten(plainLine(label), LABEL), encodeAction({ verb: 'do', press }));
  const style =
    tone === 'main' ? ButtonStyle.Primary : tone === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary;
  return [{ ...made, style, ...(disabled === true ? { disabled } : {}) }];
}

function listOf(control: Control): readonly Row[] {
  if (control.kind === 'button') return [];
  const customId = encodeAction({ verb: 'do', press: control.press });
  const placeholder = shorten(plainLine(control.placeholder), 150);
  if (control.kind === 'channels') return [row(channelPicker(control, customId, placeholder))];
  const options = control.options.slice(0, MOST_CHOICES).map(({ label, value, about, chosen }) => ({
    label: shorten(plainLine(label), CHOICE) || '…',
    value,
    ...(about === undefined || plainLine(about) === ''
      ? {}
      : { description: shorten(plainLine(about), CHOICE) }),
    ...(chosen === true ? { default: true } : {}),
  }));
  const most = Math.min(control.most ?? 1, options.length);
  return [
    row({
      type: ComponentType.StringSelect,
      custom_id: customId,
      placeholder,
      options,
      min_values: most > 1 ? 0 : 1,
      max_values: most,
    }),
  ];
}

function channelPicker(
  { most = 1, chosen = [] }: Control & { readonly kind: 'channels' },
  customId: string,
  placeholder: string,
): APIComponentInMessageActionRow {
  const defaults = chosen
    .slice(0, most)
    .map((id): APISelectMenuDefaultValue<SelectMenuDefaultValueType.Channel> => ({
      id,
      type: SelectMenuDefaultValueType.Channel,
    }));
  return {
    type: ComponentType.ChannelSelect,
    custom_id: customId,
    placeholder,
    channel_types: [...ASKED_IN],
    min_values: most > 1 ? 0 : 1,
    max_values: most,
    ...(defaults.length > 0 ? { default_values: defaults } : {}),
  };
}

function rows(buttons: readonly Button[]): readonly Row[] {
  const all: Row[] = [];
  for (let from = 0; from < buttons.length; from += BUTTONS_A_ROW)
    all.push(row(...buttons.slice(from, from + BUTTONS_A_ROW)));
  return all;
}
