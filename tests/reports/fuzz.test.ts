import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/reports/arrange.js';
import { foldSpace, trimBlank } from '../../src/reports/blank.js';
import { markdownBlocks } from '../../src/reports/markdown.js';
import { plainBlocks } from '../../src/reports/plain.js';
import { readReport } from '../../src/reports/read-report.js';

const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.pdf', 'a');

// Lines as pages have them: prose, furniture and things that look like both, in any order.
const line = fc.oneof(
  fc.constantFrom(
    'Share',
    'Home',
    'News',
    'Related News',
    'Read more',
    'He won.',
    '“Never.”',
    'By Ines Hallgarten',
    'March 3, 2021',
    'The results:',
    'Port Anselm 4',
    '© 2021 The Quay Gazette',
    'Mayor Says Harbour Wall Will Be Raised',
    'What does it cost?',
    'Home | News | Sport',
    'Weather\u00a0 \u00a0 Live',
    '#ferry',
    '***',
    '',
    '  ',
    '\u200b',
    '- oars',
    'Photo: A boat',
    'The council voted on Tuesday to keep the old ferry running for another winter, its clerk said.',
    'Ferry to sail on for another winter',
  ),
  fc
    .string({ maxLength: 40, unit: 'grapheme' })
    .map((text) => text.replace(/[\n\r\v\f\u0085\u2028\u2029=]/g, ' ')),
  fc.lorem({ maxCount: 30 }),
);

describe('whatever comes in', () => {
  it('bytes become a report or words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, async (bytes, fileName) => {
        const made = await readReport(bytes, fileName);
        if (made.ok) expect(made.report.paragraphs.length).toBeGreaterThan(0);
        else expect(made.refusal.reason).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('text becomes a report or words', async () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="share">',
      '</div>',
      '<h1>',
      '<!--',
      '-->',
      '<script>',
      '<a href=x>',
      '&amp;',
      '<br>',
      '<table><tr><td>',
      '<html>',
      '<body>',
      '---\n',
      'a: b\n',
      '# ',
      '```\n',
      '|',
      '\ud800',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(tags, line), { maxLength: 25 }), name, async (parts, fileName) => {
        const made = await readReport(Buffer.from(parts.join('')), fileName);
        if (made.ok)
          expect(
            made.report.paragraphs.every(
              ({ text }, i) => trimBlank(text) !== '' && made.report.paragraphs[i]?.n === i + 1,
            ),
          ).toBe(true);
        else expect(made.refusal.advice).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('no line of plain text is lost', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.option(line, { nil: undefined }), (lines, own) => {
        const { title, paragraphs, leftOut } = arrange(plainBlocks(lines.join('\n')), { own });
        const places = [
          title ?? '',
          ...leftOut,
          ...paragraphs.flatMap(({ text, heading }) => [text, heading ?? '']),
        ].map(foldSpace);
        for (const said of lines.map(foldSpace))
          expect(places.some((place) => place.includes(said))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('no word of Markdown text is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 12 }),
        fc.array(
          fc.constantFrom('\n', '\n\n', '\n# ', '\n- ', '\n> ', '\n| ', ' **', '\n\n---\n\n', '\n```\n'),
          { minLength: 12 },
        ),
        (texts, marks) => {
          const shown = markdownBlocks(texts.map((text, i) => text + (marks[i] ?? '')).join(''))
            .map(({ text }) => text)
            .join(' ');
          const words = (text: string): readonly string[] => text.match(/[a-z]+/gi) ?? [];
          expect(words(shown)).toEqual(words(texts.join(' ')));
        },
      ),
    );
  });
});
