import { REST, Routes } from 'discord.js';
import type { APIGatewayBotInfo } from 'discord.js';

import { explain } from './failure.js';

/** How many shards Discord recommends for the bot. Rejects with a `ConnectionFailure`. */
export async function recommendedShards(token: string, restApi?: string): Promise<number> {
  const rest = new REST({ version: '10', ...(restApi === undefined ? {} : { api: restApi }) }).setToken(
    token,
  );
  try {
    return ((await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo).shards;
  } catch (error) {
    throw explain(error);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
