import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js';

import type { Option, Suggestion } from '../command.js';
import { isSlash, withContext } from './job.js';
import type { Desk, Job } from './job.js';

/** What somebody is typing into an option. Where there is nothing to offer, nothing is offered: typed text always works. */
export function suggestJob(desk: Desk, interaction: APIApplicationCommandAutocompleteInteraction): Job {
  const { name, options } = interaction.data;
  const command = desk.commands.filter(isSlash).find((candidate) => candidate.name === name);
  const typing = options.find((option) => 'focused' in option && option.focused);
  const option: Option | undefined = typing === undefined ? undefined : command?.options[typing.name];
  const typed = typing !== undefined && 'value' in typing ? String(typing.value) : '';
  const offer = (suggestions: readonly Suggestion[]) => ({ do: 'offer', suggestions }) as const;
  return {
    label: `/${name} typing`,
    showing: undefined,
    typing: true,
    run: () => {
      const suggest = option?.type === 'string' ? option.suggest : undefined;
      if (suggest === undefined) return offer([]);
      return withContext(desk, interaction, (context) => offer(suggest(context, typed)));
    },
  };
}
