import { PermissionFlagsBits } from 'discord.js';
import type { APIInteraction } from 'discord.js';

const MANAGE = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/** Whether the person may manage the server, as Discord says with every interaction. */
export function mayManage({ member }: APIInteraction): boolean {
  return (BigInt(member?.permissions ?? '0') & MANAGE) !== 0n;
}
