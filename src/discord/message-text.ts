import { ComponentType, MessageFlags } from 'discord.js';
import type {
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIMessage,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord.js';

type AnyPart = APIMessageTopLevelComponent | APIComponentInContainer | APIComponentInMessageActionRow;

/** The components of a message, in order, those inside others too. */
export function everyPart(components: readonly AnyPart[]): readonly AnyPart[] {
  return components.flatMap((component): readonly AnyPart[] => {
    if (component.type === ComponentType.Section) return [component, ...component.components];
    if (component.type === ComponentType.Container || component.type === ComponentType.ActionRow)
      return [component, ...everyPart(component.components)];
    return [component];
  });
}

/** The text displays of a message, in order, those inside containers and sections too. */
export function textDisplays(components: readonly AnyPart[]): readonly APITextDisplayComponent[] {
  return everyPart(components).filter((part) => part.type === ComponentType.TextDisplay);
}

/** Whether one person alone sees it. */
export function isPrivate({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** What a message says: its content, else what its embeds and text displays say. */
export function wordsOfMessage(message: APIMessage | undefined): string {
  if (message === undefined) return '';
  if (message.content.trim() !== '') return message.content.trim();
  const embeds = message.embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']);
  const displays = textDisplays(message.components ?? []).map(({ content }) => content);
  return [...embeds, ...displays]
    .filter((part) => part.trim() !== '')
    .join('\n')
    .trim();
}
