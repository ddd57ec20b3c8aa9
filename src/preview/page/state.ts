import type { Hello, ServerFrame, Shown } from '../wire.js';
import { text } from './parts/json.js';

/** What the page knows: all of it from the server, so that a reload loses nothing. */
export interface State {
  readonly hello: Hello | undefined;
  /** By id, oldest first. */
  readonly messages: ReadonlyMap<string, Shown>;
}

export const EMPTY: State = { hello: undefined, messages: new Map() };

export function take(state: State, frame: Exclude<ServerFrame, { type: 'done' }>): State {
  switch (frame.type) {
    case 'hello':
      return { hello: frame, messages: new Map(frame.messages.map((shown) => [idOf(shown), shown])) };
    case 'kept':
      return { ...state, messages: new Map([...state.messages, [idOf(frame.message), frame.message]]) };
    case 'gone':
      return { ...state, messages: new Map([...state.messages].filter(([id]) => id !== frame.id)) };
    case 'bot':
      return { ...state, hello: state.hello && { ...state.hello, connected: frame.connected } };
  }
}

export function idOf({ raw }: Shown): string {
  return text(raw['id']);
}

export function messagesIn({ messages }: State, channel: string): readonly Shown[] {
  return [...messages.values()].filter(({ raw }) => raw['channel_id'] === channel);
}
