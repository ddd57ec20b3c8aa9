import { ComponentType } from 'discord.js';
import type { APIMessage, APIMessageTopLevelComponent, APITextDisplayComponent } from 'discord.js';

/** The text displays of a message, in order, those inside containers and sections too. */
export function textDisplays(
  components: readonly APIMessageTopLevelComponent[],
): readonly APITextDisplayComponent[] {
  return components.flatMap((component): readonly APITextDisplayComponent[] => {
    if (component.type === ComponentType.TextDisplay) return [component];
    if (component.type === ComponentType.Section) return component.components;
    return component.type === ComponentType.Container ? textDisplays(component.components) : [];
  });
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
