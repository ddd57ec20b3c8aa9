import { describe, expect, it } from 'vitest';
import { languageOf, primaryTag } from '../../src/reports/language.js';

describe('the language of a text', () => {
  it.each([
    ['en', 'The council voted on Tuesday to keep the old ferry running for another winter.'],
    ['de', 'Der Rat hat am Dienstag beschlossen, dass die alte Fähre auch im nächsten Winter fährt.'],
    [
      'fr',
      'Le conseil a décidé mardi que le vieux bac naviguera encore pendant un hiver pour les habitants.',
    ],
    [
      'es',
      'El consejo decidió el martes que el viejo barco siga navegando por un invierno más para los vecinos.',
    ],
    [
      'it',
      'Il consiglio ha deciso che il vecchio traghetto resta in servizio per un altro inverno con gli stessi orari della stagione.',
    ],
    [
      'pt',
      'O conselho decidiu que a velha barca não vai parar e que os moradores da ilha são ouvidos também.',
    ],
    [
      'nl',
      'De raad heeft dinsdag besloten dat het oude veer ook deze winter blijft varen voor de bewoners van het eiland.',
    ],
    [
      'sv',
      'Rådet beslutade att den gamla färjan ska gå även i vinter och att det inte blir dyrare för dem som bor på ön.',
    ],
    [
      'pl',
      'Rada zdecydowała we wtorek, że stary prom nie przestanie pływać i że jest to dobra wiadomość dla wyspy.',
    ],
    ['ru', 'Совет решил во вторник, что старый паром будет ходить ещё одну зиму.'],
    ['uk', 'Рада вирішила у вівторок, що старий пором ходитиме ще одну зиму.'],
    ['el', 'Το συμβούλιο αποφάσισε να συνεχίσει το παλιό πλοίο.'],
    ['ja', '港の評議会は火曜日、古い渡し船をもう一冬運航させることを決めた。'],
    ['zh', '港口委员会星期二投票决定让旧渡船再运行一个冬天。'],
    ['ko', '항구 의회는 화요일 낡은 나룻배를 한 겨울 더 운항하기로 했다.'],
    ['ar', 'قرر المجلس يوم الثلاثاء أن تستمر العبارة القديمة شتاء آخر.'],
    ['he', 'המועצה החליטה ביום שלישי שהמעבורת הישנה תמשיך לשוט.'],
    ['und', 'Port Anselm 4, Quay Town 2'],
    ['und', '1998'],
    ['und', ''],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    ['en-GB', 'en'],
    [' DE_at ', 'de'],
    ['english', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes the primary tag of %j', (tag, primary) => {
    expect(primaryTag(tag)).toBe(primary);
  });
});
