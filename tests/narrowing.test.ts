import { describe, expect, it } from 'vitest';
import { typedDate } from '../src/narrowing.js';

describe('typedDate', () => {
  it('reads a day, a month or a year as its first and last day', () => {
    expect(typedDate('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(typedDate('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(typedDate('2023-2')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(typedDate('2024-03-25')).toEqual({ from: '2024-03-25', to: '2024-03-25' });
    for (const text of ['25 March 2024', 'March 25, 2024', '25 mar 2024', 'Mar. 25 2024']) {
      expect([text, typedDate(text)?.from]).toEqual([text, '2024-03-25']);
    }
    expect(typedDate('March 2024')).toEqual({ from: '2024-03-01', to: '2024-03-31' });
  });

  it('refuses what is no date and days that do not exist', () => {
    for (const text of ['', 'soon', '24', '2024-13', '2024-02-30', '31 June 2024', '2024/03/25', '99999']) {
      expect([text, typedDate(text)]).toEqual([text, undefined]);
    }
  });
});
