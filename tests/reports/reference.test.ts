import { describe, expect, it } from 'vitest';
import { references } from '../../src/reports/reference.js';
import type { Report } from '../../src/reports/report.js';

const report: Report = {
  id: 'harbour',
  number: 3,
  version: 1,
  title: 'A harbour reopens',
  publisher: 'Coast Gazette',
  author: 'By Ada Marlow and Lee Min-jun',
  published: '2024-03-25',
  url: 'https://example.org/harbour_1?a=1&b=2',
  language: 'en',
  paragraphs: [{ n: 1, text: 'The harbour reopened.' }],
  leftOut: [],
};

async function styled(change: Partial<Report>): Promise<Record<string, string>> {
  const all = await references({ ...report, ...change });
  return Object.fromEntries(all.map(({ style, text }) => [style, text]));
}

describe('references', () => {
  it('writes the three styles from what the report says of itself', async () => {
    const { APA, MLA, BibTeX } = await styled({});
    expect(APA).toBe(
      'Marlow, A., & Lee, M. (2024, March 25). A harbour reopens. Coast Gazette. https://example.org/harbour_1?a=1&b=2',
    );
    expect(MLA).toBe(
      'Marlow, Ada, and Min-jun Lee. “A harbour reopens.” Coast Gazette, 25 Mar. 2024, https://example.org/harbour_1?a=1&b=2.',
    );
    expect(BibTeX).toContain('author = {Marlow, Ada and Lee, Min-jun}');
    expect(BibTeX).toContain('journal = {Coast Gazette}');
    expect(BibTeX).toContain('url = {https://example.org/harbour_1?a=1&b=2}');
  });

  it('leaves out what is not known and invents nothing', async () => {
    const bare = await references({
      id: 'x',
      number: 1,
      version: 1,
      title: 'Only a title',
      language: 'en',
      paragraphs: [],
      leftOut: [],
    });
    expect(bare.map(({ text }) => text).slice(0, 2)).toEqual(['Only a title. (n.d.).', '“Only a title.”']);
  });

  it('keeps an agency as it is written and names a publisher once', async () => {
    const agency = await styled({ author: 'The Northern News Agency' });
    expect(agency.APA).toMatch(/^The Northern News Agency\. \(2024/);
    const same = await styled({ author: 'Coast Gazette' });
    expect(same.APA).toMatch(/^A harbour reopens\. \(2024, March 25\)/);
  });

  it('takes an address in the title for words, not for something to fetch', async () => {
    const { APA } = await styled({ title: 'https://127.0.0.1:9/secret' });
    expect(APA).toContain('https://127.0.0.1:9/secret. Coast Gazette');
  });
});
