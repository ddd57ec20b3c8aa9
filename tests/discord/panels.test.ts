import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { composeForm } from '../../src/discord/render/form.js';
import { checkMessage, everyComponent, pingsOf } from '../../src/loopback/index.js';
import { checkModal } from '../../src/loopback/check/modal.js';
import type { Json } from '../../src/loopback/index.js';
import type { Control, Line, PanelReply } from '../../src/reply.js';
import { body, texts } from './hostile-reply.js';
import { hostileText } from './hostile.js';

const RUNS = { numRuns: 60, seed: 20240325 };

const id = fc.stringMatching(/^[1-9]\d{16,18}$/);
const line: fc.Arbitrary<Line> = fc.record(
  {
    text: hostileText(),
    as: fc.constantFrom('small' as const, 'strong' as const, 'quote' as const),
    channels: fc.array(id, { maxLength: 30 }),
    person: fc.oneof(id, hostileText()),
  },
  { requiredKeys: ['text'] },
);

const lists: fc.Arbitrary<readonly Control[]> = fc
  .tuple(
    fc.array(hostileText(), { minLength: 1, maxLength: 40 }),
    fc.array(id, { maxLength: 30 }),
    fc.boolean(),
  )
  .map(([labels, chosen, many]) => [
    {
      kind: 'list',
      placeholder: labels[0] ?? '',
      press: { command: 'a', step: 'list' },
      options: labels.map((label, n) => ({ label, value: String(n), about: label })),
      ...(many && { most: 25 }),
    },
    {
      kind: 'channels',
      placeholder: labels[0] ?? '',
      press: { command: 'a', step: 'channels' },
      most: 25,
      chosen: [...new Set(chosen)],
    },
    ...Array.from({ length: 8 }, (_, n): Control => ({
      kind: 'button',
      label: `Button ${n}`,
      press: { command: 'a', step: `press${n}` },
      tone: 'danger',
    })),
  ]);

const panel: fc.Arbitrary<PanelReply> = fc
  .record({
    title: hostileText(),
    lines: fc.array(line, { maxLength: 12 }),
    items: fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
    page: fc.nat(9),
    controls: lists,
  })
  .map((made) => ({ kind: 'panel', ...made, turn: { command: 'a', step: 'turn', about: ['1'] } }));

describe('a panel, whatever it holds', () => {
  it('fits a message and rings nobody', () => {
    fc.assert(
      fc.property(panel, (reply) => {
        const message = body(reply, undefined);
        expect(JSON.stringify(checkMessage(message, { path: [] })?.body)).toBeUndefined();
        expect(pingsOf(message)).toEqual([]);
        expect(
          texts(message)
            .join('\n')
            .replace(/<[#@]\d{17,19}>/g, ''),
        ).not.toMatch(/<(@|#|\/|t:|:|a:)|@(everyone|here)/i);
      }),
      RUNS,
    );
  });

  it('shows every item on one of its pages, in order', () => {
    const items = Array.from({ length: 20 }, (_, n): readonly Line[] => [{ text: `item ${n}.` }]);
    const turn = { command: 'a', step: 'turn' };
    const seen: string[] = [];
    for (let page = 0; page < 3; page += 1) {
      const message = body({ kind: 'panel', title: 'x', lines: [], items, page, turn }, undefined);
      seen.push(...texts(message).filter((content) => content.startsWith('item')));
      const buttons = [...everyComponent(message['components'] as readonly Json[])].filter(
        ({ label }) => label === 'More',
      );
      expect(buttons[0]?.['disabled']).toBe(page === 2);
    }
    expect(seen).toEqual(items.map(([first]) => first?.text));
  });
});

describe('a form, whatever its fields hold', () => {
  it('is one that Discord takes', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 4000 }), (text, maxLength) => {
        const fields = ['one', 'two'].map((name) => ({
          name,
          label: text || 'x',
          hint: text,
          value: text,
          maxLength,
        }));
        const form = composeForm({
          kind: 'form',
          title: text || 'x',
          press: { command: 'a', step: 'b' },
          fields,
        });
        expect(JSON.stringify(checkModal(form as unknown as Json)?.body)).toBeUndefined();
      }),
      RUNS,
    );
  });
});
