import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js';

import type { Option, Suggestion } from '../command.js';
import { invokedBy } from './invoked.js';
import { andThen } from './job.js';
import type { Desk, Job, Outcome } from './job.js';
import { suggestingAllowed } from './permission.js';

/** What somebody is typing into an option. Where there is nothing to offer, nothing is offered: typed text always works. */
export function suggestJob(desk: Desk, interaction: APIApplicationCommandAutocompleteInteraction): Job {
  const invoked = invokedBy(desk.commands, interaction.data);
  const typing = invoked?.given.find((option) => 'focused' in option && option.focused);
  const option: Option | undefined = typing === undefined ? undefined : invoked?.options[typing.name];
  const typed = typing !== undefined && 'value' in typing ? String(typing.value) : '';
  const offer = (suggestions: readonly Suggestion[]): Outcome => ({ do: 'offer', suggestions });
  return {
    label: `${invoked?.label ?? `/${interaction.data.name}`} typing`,
    showing: undefined,
    typing: true,
    run: () => {
      const suggest = option?.type === 'string' ? (option.suggestLater ?? option.suggest) : undefined;
      if (suggest === undefined || invoked === undefined) return offer([]);
      return suggestingAllowed(desk, interaction, invoked.command, (context) =>
        andThen<readonly Suggestion[], Outcome>(suggest(context, typed), offer),
      );
    },
  };
}
