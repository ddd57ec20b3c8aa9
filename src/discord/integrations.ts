import { ApplicationCommandPermissionType, Routes } from 'discord.js';
import type { APIApplicationCommand, APIGuildApplicationCommandPermissions, REST } from 'discord.js';

import { registered } from './deploy.js';
import type { Grants, Member } from './permission.js';

/**
 * Reads what a server's Integrations settings say of a command. Asked only for somebody without Manage Server, and
 * anew each time, so that a permission that was taken away is gone at once.
 * https://discord.com/developers/docs/interactions/application-commands#permissions
 */
export function grantsOver(rest: REST, application: () => string): Grants {
  return async (command, member) => {
    const app = application();
    const [settings, global, own] = await Promise.all([
      rest.get(Routes.guildApplicationCommandsPermissions(app, member.guild)),
      registered(rest, app),
      registered(rest, app, member.guild),
    ]);
    const ids = [...own, ...global].filter(({ name }) => name === command).map(({ id }) => id);
    return allows(settings as readonly APIGuildApplicationCommandPermissions[], ids, member);
  };
}

type Setting = APIGuildApplicationCommandPermissions['permissions'][number];

/** The person's own setting wins over those of their roles, of which one that allows is enough. */
function allows(
  settings: readonly APIGuildApplicationCommandPermissions[],
  ids: readonly APIApplicationCommand['id'][],
  { guild, person, roles }: Member,
): boolean {
  const own = settings.filter(({ id }) => ids.includes(id)).flatMap(({ permissions }) => permissions);
  const isUser = ({ type, id }: Setting) => type === ApplicationCommandPermissionType.User && id === person;
  const user = own.find(isUser);
  if (user !== undefined) return user.permission;
  // The role of everyone has the server's id.
  const all = [guild, ...roles];
  return own.some(
    ({ type, id, permission }) =>
      permission && type === ApplicationCommandPermissionType.Role && all.includes(id),
  );
}
