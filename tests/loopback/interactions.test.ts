import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ManualClock, startLoopback } from '../../src/loopback/index.js';
import type { Exchange, Loopback } from '../../src/loopback/index.js';
import { WHO, call, callback, textMessage } from './rest-call.js';

let clock: ManualClock;
let loopback: Loopback;

beforeEach(async () => {
  clock = new ManualClock();
  loopback = await startLoopback({ clock });
  loopback.register([WHO, { name: 'Check against the reports', type: 3 }]);
});

afterEach(() => loopback.close());

function ask(): Exchange {
  return loopback.send({ type: 'slash', command: 'who', options: { question: 'who is it' } });
}

function original(exchange: Exchange): string {
  return `/webhooks/${loopback.applicationId}/${exchange.token}/messages/@original`;
}

describe('first response', () => {
  it('is taken once; a second is refused with 40060', async () => {
    const exchange = ask();
    expect((await callback(loopback, exchange, { type: 4, data: textMessage('one') })).status).toBe(204);
    const second = await callback(loopback, exchange, { type: 4, data: textMessage('two') });
    expect(second).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(exchange.words).toBe('one');
    expect(exchange.attempts.map((attempt) => attempt.code)).toEqual([undefined, 40060]);
  });

  it('is refused with 10062 after three seconds, with an unknown id and with a wrong token', async () => {
    const exchange = ask();
    clock.advance(3_001);
    expect((await callback(loopback, exchange, { type: 4, data: textMessage('late') })).body['code']).toBe(
      10062,
    );
    const wrong = await call(loopback, 'POST', `/interactions/${exchange.id}/wrong/callback`, { type: 5 });
    expect(wrong.body['code']).toBe(10062);
    expect((await call(loopback, 'POST', `/interactions/1/x/callback`, { type: 5 })).status).toBe(404);
  });

  it('must fit the interaction', async () => {
    const update = await callback(loopback, ask(), { type: 7, data: textMessage('no message to update') });
    expect(update).toMatchObject({ status: 400, body: { code: 50035 } });
    const typed = loopback.send({
      type: 'autocomplete',
      command: 'who',
      options: { question: 'wh' },
      focused: 'question',
    });
    expect((await callback(loopback, typed, { type: 4, data: textMessage('no') })).body['code']).toBe(50035);
    expect(
      (await callback(loopback, typed, { type: 8, data: { choices: [{ name: 'a', value: 'a' }] } })).status,
    ).toBe(204);
    expect(typed.choices).toEqual([{ name: 'a', value: 'a' }]);
  });

  it('gives the message back when asked to', async () => {
    const exchange = ask();
    const path = `/interactions/${exchange.id}/${exchange.token}/callback?with_response=true`;
    const { status, body } = await call(loopback, 'POST', path, { type: 4, data: textMessage('here') });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interaction: { id: exchange.id, response_message_id: exchange.message?.id },
      resource: { type: 4, message: { components: [{ type: 10, content: 'here', id: 1 }] } },
    });
  });

  it('resolves without one when the time has run out', async () => {
    const waiting = loopback.interact({
      type: 'slash',
      command: 'who',
      options: { question: 'anyone there' },
    });
    clock.advance(3_002);
    expect((await waiting).accepted).toBeUndefined();
  });
});

describe('afterwards', () => {
  it('the original can be read, edited and deleted for fifteen minutes', async () => {
    const exchange = ask();
    await callback(loopback, exchange, { type: 4, data: textMessage('one') });
    expect((await call(loopback, 'GET', original(exchange))).body['id']).toBe(exchange.message?.id);
    expect((await call(loopback, 'PATCH', original(exchange), textMessage('two'))).status).toBe(200);
    expect(exchange.words).toBe('two');
    expect((await call(loopback, 'PATCH', original(exchange), { content: 'plain' })).body['code']).toBe(
      50035,
    );
    clock.advance(15 * 60_000 + 1);
    expect((await call(loopback, 'PATCH', original(exchange), textMessage('three'))).body['code']).toBe(
      50027,
    );
  });

  it('deleted is deleted', async () => {
    const exchange = ask();
    await callback(loopback, exchange, { type: 4, data: textMessage('one') });
    expect((await call(loopback, 'DELETE', original(exchange))).status).toBe(204);
    expect((await call(loopback, 'GET', original(exchange))).body['code']).toBe(10008);
    expect(exchange.message).toBeUndefined();
  });

  it('a deferred response is filled in by an edit or by the first follow-up, and stays as private as it was', async () => {
    const exchange = ask();
    await callback(loopback, exchange, { type: 5, data: { flags: 64 } });
    expect(exchange.settled).toBe(false);
    const filled = await call(
      loopback,
      'POST',
      `/webhooks/${loopback.applicationId}/${exchange.token}`,
      textMessage('done'),
    );
    expect(filled.body['id']).toBe(exchange.message?.id);
    expect(exchange.message?.ephemeral).toBe(true);
    expect(exchange.followUps).toHaveLength(0);
    await call(
      loopback,
      'POST',
      `/webhooks/${loopback.applicationId}/${exchange.token}`,
      textMessage('more'),
    );
    expect(exchange.followUps).toHaveLength(1);
  });

  it('no follow-up before a response', async () => {
    const answer = await call(
      loopback,
      'POST',
      `/webhooks/${loopback.applicationId}/${ask().token}`,
      textMessage('early'),
    );
    expect(answer.body['code']).toBe(10015);
  });
});

describe('messages', () => {
  it('number their components where the sender does not, and a click names the number', async () => {
    const exchange = ask();
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'more' }] };
    const data = {
      flags: 32768,
      components: [
        { type: 10, id: 2, content: 'a' },
        { type: 17, components: [row] },
      ],
    };
    await callback(loopback, exchange, { type: 4, data });
    const message = exchange.message;
    if (message === undefined) throw new Error('no message');
    expect(message.raw['components']).toMatchObject([
      { id: 2 },
      { id: 1, components: [{ id: 3, components: [{ id: 4 }] }] },
    ]);
    const click = loopback.send({ type: 'button', message, button: 'More' });
    expect(click.payload).toMatchObject({
      type: 3,
      data: { custom_id: 'more', id: 4 },
      message: { id: message.id },
    });
    await callback(loopback, click, { type: 7, data: { components: [{ type: 10, content: 'b' }] } });
    expect(loopback.message(message.id)?.raw['components']).toMatchObject([{ content: 'b' }]);
  });

  it('say who made them, and ephemeral ones are not in the channel', async () => {
    const exchange = ask();
    await callback(loopback, exchange, { type: 4, data: { ...textMessage('secret'), flags: 32768 | 64 } });
    expect(exchange.message?.raw['interaction_metadata']).toMatchObject({
      id: exchange.id,
      user: { id: loopback.member.id },
    });
    expect(loopback.messages()).toHaveLength(0);
    const path = `/channels/${loopback.server.channel}/messages/${exchange.message?.id ?? ''}`;
    expect((await call(loopback, 'GET', path)).body['code']).toBe(10008);
  });

  it('can be posted to a channel and deleted there', async () => {
    const path = `/channels/${loopback.server.channel}/messages`;
    const made = await call(loopback, 'POST', path, textMessage('hello'));
    expect(loopback.messages()).toHaveLength(1);
    expect((await call(loopback, 'DELETE', `${path}/${String(made.body['id'])}`)).status).toBe(204);
    expect(loopback.messages()).toHaveLength(0);
  });

  it('ring whom they mention unless mentions are switched off', async () => {
    const loud = ask();
    await callback(loopback, loud, { type: 4, data: { content: 'hi <@12> @everyone' } });
    expect(loud.message?.pings).toEqual(['12', 'everyone']);
    const quiet = ask();
    await callback(loopback, quiet, { type: 4, data: textMessage('hi <@12> @everyone') });
    expect(quiet.message?.pings).toEqual([]);
  });
});

describe('payloads', () => {
  it('of a message command carry the message', () => {
    const { payload } = loopback.send({
      type: 'message',
      command: 'Check against the reports',
      target: { content: 'so they say' },
    });
    const data = payload['data'] as { target_id: string; resolved: { messages: Record<string, unknown> } };
    expect(data.resolved.messages[data.target_id]).toMatchObject({ content: 'so they say' });
  });

  it('of a direct message have a user and no member; elsewhere the person is the owner', () => {
    const dm = loopback.send({
      type: 'slash',
      command: 'who',
      options: { question: 'x' },
      where: { kind: 'dm', channel: '7' },
    });
    expect(dm.payload).toMatchObject({ context: 1, user: { id: loopback.member.id } });
    expect(dm.payload['member']).toBeUndefined();
    const where = { kind: 'elsewhere', guild: '99', channel: '8' } as const;
    const away = loopback.send({ type: 'slash', command: 'who', options: { question: 'x' }, where });
    expect(away.payload['authorizing_integration_owners']).toEqual({ '1': loopback.member.id });
  });

  it('of a form, a channel select and a file', async () => {
    loopback.register([
      {
        name: 'library',
        type: 1,
        description: 'Reports',
        options: [
          {
            type: 1,
            name: 'add',
            description: 'Add',
            options: [{ type: 11, name: 'file', description: 'File' }],
          },
        ],
      },
    ]);
    const add = loopback.send({
      type: 'slash',
      command: 'library add',
      options: { file: { name: 'a.txt', content: 'words' } },
    });
    const data = add.payload['data'] as {
      options: { options: { value: string }[] }[];
      resolved: { attachments: Record<string, { url: string }> };
    };
    const id = data.options[0]?.options[0]?.value ?? '';
    expect(await (await fetch(data.resolved.attachments[id]?.url ?? '')).text()).toBe('words');

    const field = { type: 18, label: 'Title', component: { type: 4, custom_id: 'title', style: 1 } };
    await callback(loopback, add, {
      type: 9,
      data: { custom_id: 'form', title: 'A form', components: [field] },
    });
    const sent = loopback.send({ type: 'modal', modal: add.modal ?? {}, fields: { title: 'Mine' } });
    expect(sent.payload).toMatchObject({
      type: 5,
      data: { custom_id: 'form', components: [{ component: { custom_id: 'title', value: 'Mine' } }] },
    });

    const picker = { type: 1, components: [{ type: 8, custom_id: 'where' }] };
    await callback(loopback, sent, { type: 4, data: { flags: 32768, components: [picker] } });
    if (sent.message === undefined) throw new Error('no message');
    const picked = loopback.send({ type: 'select', message: sent.message, values: ['55'] });
    expect(picked.payload['data']).toMatchObject({
      component_type: 8,
      values: ['55'],
      resolved: { channels: { '55': {} } },
    });
  });

  it('are not made of what nobody could do', () => {
    expect(() => loopback.send({ type: 'slash', command: 'nobody' })).toThrow('No command');
    expect(() => loopback.send({ type: 'slash', command: 'who', options: { other: 'x' } })).toThrow(
      'no option',
    );
  });
});
