import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/reports/encoding.js';

const CURLY = 'The captain’s answer was “never” – and it’s final, she said. It cost £12 … or €14.';

function decoded(bytes: Uint8Array, declared?: string): string | null {
  const read = decode(bytes, declared);
  return read.ok ? read.text : null;
}

describe('bytes as text', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('reads curly quotes in %s', (encoding) => {
    expect(decoded(iconv.encode(CURLY, encoding))).toBe(CURLY);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'takes the byte order mark of %s off',
    (encoding) => {
      expect(decoded(iconv.encode(CURLY, encoding, { addBOM: true }))).toBe(CURLY);
    },
  );

  it.each([
    ['windows-1252', 'Le café où l’été s’achève, près de la forêt: déjà vu, naïf, à côté, là-bas.'],
    ['windows-1252', 'He said “no”.'],
    [
      'windows-1251',
      'Паром будет ходить и следующей зимой, решил вчера вечером совет гавани, сообщил его секретарь.',
    ],
    [
      'shift_jis',
      '港の評議会は火曜日、古い渡し船をもう一冬運航させることを決めた、と書記が述べた。船長は安心したという。',
    ],
    [
      'euc-kr',
      '항구 의회는 화요일 낡은 나룻배를 한 겨울 더 운항하기로 의결했다고 서기가 말했다. 선장은 안도했다고 한다.',
    ],
    ['gb18030', '港口委员会星期二投票决定让旧渡船再运行一个冬天，书记员说。船长说岛上居民松了一口气。'],
  ])('tells %s', (encoding, text) => {
    expect(decoded(iconv.encode(text, encoding))).toBe(text);
  });

  it('believes a page about its encoding', () => {
    const text = 'Příliš žluťoučký kůň úpěl ďábelské ódy.';
    expect(decoded(iconv.encode(text, 'windows-1250'), 'windows-1250')).toBe(text);
  });

  it.each<readonly [string, readonly number[]]>([
    ['UTF-8 cut in a character', [...Buffer.from('Über die Fähre schwieg der Kapitän, ü').subarray(0, -1)]],
    [
      'UTF-8 with a stray byte',
      [...Buffer.from('Die Fähre fährt'), 0xff, ...Buffer.from(' weiter, für immer')],
    ],
    ['high bytes that mean nothing', [0x41, 0xff, 0xfe, 0xfd, 0xf0, 0x81, 0x8d, 0xc3, 0x28]],
    ['half of a UTF-16 unit', [0xff, 0xfe, 0x41, 0x00, 0x42]],
    ['zeros', [0x41, 0x42, 0x00, 0x00, 0x00, 0x43, 0x44]],
    ['controls', Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? 1 : 65))],
  ])('refuses %s in words', (_, bytes) => {
    const read = decode(Uint8Array.from(bytes));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.objection.advice).toMatch(/\.$/);
  });
});
