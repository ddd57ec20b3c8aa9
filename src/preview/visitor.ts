import type { WebSocket } from 'ws';

import type { Acting } from './act.js';
import { readFrame } from './frame.js';
import type { Stage } from './stage.js';
import type { Hello, PageFrame, Person, ServerFrame, Starter } from './wire.js';

/** What a window of the page is shown beside the stage itself. */
export interface House {
  readonly stage: Stage;
  readonly acting: Acting;
  readonly starters: readonly Starter[];
  readonly files: string;
  readonly connected: () => boolean;
  readonly restart: () => Promise<void>;
}

/** 1008: what was sent is nothing that the page sends. https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const POLICY = 1008;

/** One window of the page, from its first look until it closes. It is sent what its person sees, and nothing else. */
export function welcome(socket: WebSocket, house: House): void {
  const { stage, acting } = house;
  let person: Person | undefined;
  const send = (frame: ServerFrame): void => socket.send(JSON.stringify(frame));
  const unwatch = stage.loopback.watch(({ kind, message }) => {
    if (person === undefined || !stage.sees(person, message)) return;
    send(
      kind === 'kept' ? { type: 'kept', message: stage.shown(message) } : { type: 'gone', id: message.id },
    );
  });

  async function take(frame: PageFrame): Promise<void> {
    if (frame.type === 'look') {
      person = stage.person(frame.person);
      return send(helloFor(person, house));
    }
    if (person === undefined) return socket.close(POLICY);
    switch (frame.type) {
      case 'say':
        if (stage.place(frame.channel)) stage.loopback.say(frame.text, somebody(person), frame.channel);
        return;
      case 'dismiss':
        if (stage.dismiss(person, frame.message)) send({ type: 'gone', id: frame.message });
        return;
      case 'restart':
        return house.restart();
      case 'act': {
        const outcome = await acting.perform(frame.act, person);
        if (socket.readyState === socket.OPEN) send({ type: 'done', request: frame.request, outcome });
      }
    }
  }

  socket.on('message', (data) => {
    const frame = readFrame(Buffer.isBuffer(data) ? data.toString('utf8') : '');
    if (frame === undefined) socket.close(POLICY);
    else void take(frame);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', unwatch);
}

function helloFor(person: Person, { stage, starters, files, connected }: House): Hello {
  const { bot } = stage.loopback;
  return {
    type: 'hello',
    server: stage.server,
    channels: stage.channels,
    people: stage.people,
    you: person.id,
    bot: { id: bot.id, name: bot.name },
    connected: connected(),
    commands: stage.commandsFor(person),
    starters,
    adding: stage.adding(person),
    messages: stage.messagesFor(person),
    files,
  };
}

function somebody({ id, name, permissions }: Person) {
  return { id, name, permissions: BigInt(permissions) };
}
