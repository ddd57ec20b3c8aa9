import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import { readReport } from '../../src/reports/read-report.js';
import type { Report } from '../../src/reports/report.js';
import { Lexicon } from '../../src/search/lexicon.js';

const TEXTS: Readonly<Record<string, string>> = {
  ja: '港の議会は火曜日、古い渡し船をもう一冬走らせることを決めた。\n\n船長の丸山さんは、島の人々にとって大きな安心だと話した。\n\n船底の錆を直すには四万クローネかかる。',
  ko: '항구 의회는 화요일에 낡은 나룻배를 한 해 더 운항하기로 결정했다.\n\n선장 김하늘 씨는 섬 주민에게 다행한 일이라고 말했다.\n\n선체 녹을 고치는 비용은 4만 크로네 정도로 예상된다.',
  ru: 'Совет гавани решил во вторник оставить старый паром ещё на одну зиму.\n\nКапитан Мария Озёрная сказала, что это большая радость для островитян.\n\nРемонт корпуса обойдётся примерно в сорок тысяч крон.',
  fr: 'Le conseil du port a décidé mardi de garder le vieux bac pour un hiver de plus.\n\nLa capitaine Odile Marchand a dit que les négociations avec la mairie étaient longues.\n\nLa réparation de la coque coûterait quarante mille couronnes, et le port ne les a pas.',
  de: 'Der Rat des Hafens hat am Dienstag beschlossen, die alte Fähre noch einen Winter fahren zu lassen.\n\nDie Kapitänin Ines Hallgarten sagte, dass die Verhandlungen mit der Stadt lange gedauert haben.\n\nDie Reparatur des Rumpfes würde vierzigtausend Kronen kosten, und der Hafen hat sie nicht.',
  en: 'The harbour council decided on Tuesday to keep the old ferry for another winter.\n\nCaptain Odile Marsh said that the negotiations with the town had been long.\n\nMending the hull would cost forty thousand crowns, which the harbour does not have.',
};

async function story(): Promise<readonly Report[]> {
  const made = await Promise.all(
    Object.entries(TEXTS).map(([id, text], i) =>
      readReport(Buffer.from(text), `${id}.txt`, { number: i + 1 }),
    ),
  );
  return made.flatMap((read) => (read.ok ? [read.report] : []));
}

/** Where the first excerpt stands, and the words that no report contains. */
function found(reports: readonly Report[], question: string): readonly string[] {
  const { excerpts, missing } = createEngine('harbour', reports).ask(question);
  const [first] = excerpts;
  return [first ? `${first.report.id}.${first.paragraph}` : 'nothing', ...missing];
}

describe('reports in other languages', () => {
  it('have their language noted', async () => {
    expect((await story()).map(({ id, language }) => [id, language])).toEqual(
      Object.keys(TEXTS).map((id) => [id, id]),
    );
  });

  it('are found by words of their own, beside reports in English', async () => {
    const reports = await story();
    const asked: Readonly<Record<string, string>> = {
      船長は誰ですか: 'ja.2',
      渡し船: 'ja.1',
      錆を直す費用: 'ja.3',
      '선장 김하늘': 'ko.2',
      '의회는 화요일에': 'ko.1',
      'сколько стоит ремонт корпуса': 'ru.3',
      'Мария Озерная': 'ru.2',
      ПАРОМ: 'ru.1',
      'négociations avec la mairie': 'fr.2',
      'prix de la réparation': 'fr.3',
      'Verhandlungen der Stadt': 'de.2',
      'wo ist die Fähre': 'de.1',
      'who is the captain': 'en.2',
      'how long were the negotiations with the town': 'en.2',
    };
    for (const [question, place] of Object.entries(asked))
      expect([question, found(reports, question)[0]]).toEqual([question, place]);
  });

  it('have no word of theirs called missing', async () => {
    const reports = (await story()).filter(({ language }) => language === 'fr');
    expect(found(reports, 'négociations réparation couronnes')).toEqual(['fr.3']);
  });
});

describe('the words of a story', () => {
  it('are stemmed as English but for those of other languages, which stay as written', () => {
    const lexicon = new Lexicon();
    const [english] = lexicon.add(['negotiations']);
    const [french] = lexicon.add(['negotiations'], [], true);
    const [name] = lexicon.add(['kishida']);
    const [abroad] = lexicon.add(['kishida'], [], true);
    expect(french).not.toBe(english);
    expect(lexicon.stemOf(french ?? -1)).toBe(lexicon.asWritten('negotiations'));
    expect(lexicon.stemOf(english ?? -1)).toBe(lexicon.stemId('negoti'));
    expect(abroad).toBe(name);
    expect(lexicon.asWritten('kishida')).toBe(-1);
    expect(lexicon.surfaces.filter((word) => word === 'negotiations')).toHaveLength(2);
  });

  it('are numbered in English reports as if there were no other languages', () => {
    const lexicon = new Lexicon();
    const words = 'the talks were held and talking helped those who talked'.split(' ');
    const ids = lexicon.add(words);
    expect([...ids]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(lexicon.asWritten('talks')).toBe(-1);
    expect(lexicon.termOf({ stem: 'talk', folded: 'talks' })).toBe(lexicon.stemId('talk'));
  });
});
