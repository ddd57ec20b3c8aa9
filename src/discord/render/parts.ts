import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord.js';
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APISectionComponent,
  APITextDisplayComponent,
} from 'discord.js';

/** The parts of a message in Components V2, each as the plain value that Discord takes. */
export type Part = APIComponentInContainer;
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Button = APIButtonComponentWithCustomId;

export function text(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) };
}

export function button(label: string, customId: string, style: 'plain' | 'danger' = 'plain'): Button {
  return {
    type: ComponentType.Button,
    style: style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label,
    custom_id: customId,
  };
}

export function section(texts: readonly string[], accessory: Button): APISectionComponent {
  return { type: ComponentType.Section, components: texts.map((content) => text(content)), accessory };
}

export function row(...components: APIComponentInMessageActionRow[]): Row {
  return { type: ComponentType.ActionRow, components };
}

export const divider: Part = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

/** Components of a part, counting itself and all inside it. */
export function size(part: Part): number {
  if (part.type === ComponentType.Section) return 2 + part.components.length;
  return part.type === ComponentType.ActionRow ? 1 + part.components.length : 1;
}

/** Characters (UTF-16 units) that a part's text displays use of the message's 4,000. */
export function length(part: Part): number {
  if (part.type === ComponentType.TextDisplay) return part.content.length;
  if (part.type !== ComponentType.Section) return 0;
  return part.components.reduce((sum, { content }) => sum + content.length, 0);
}
