/** UTF-16 units that are looked at: enough for any language with a script or small words of its own. */
const SAMPLE = 1500;
/** UTF-16 units that are mostly enough for a language in Latin letters. */
const ENOUGH = 400;
/** Letters of other scripts than Latin. */
const BEYOND_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\ufeff]/;
/** Share of letters that must be in one script. */
const SCRIPT = 0.3;
/** Japanese mixes its kana with Chinese characters. */
const KANA = 0.1;
/** Share of words that must be small words of one language, and how far ahead of the next it must be. In prose they are a third. */
const SHARE = 0.16;
const LEAD = 1.15;
const FEWEST_WORDS = 4;

/** Scripts that (nearly) one language has. Japanese and Chinese share one, so kana are asked for first. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
];

/** The commonest small words of each language, leaving out those that several of its neighbours have too. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is was that for with as on by his her it at from he she be are were has had have not this which an but they their said who will would its been after about',
  de: 'der die das und ist nicht ein eine den dem des mit von zu auf für sich auch im es sie er wurde dass nach bei einer um als wie war haben sind über',
  fr: 'le la les des et est une du que qui dans pour pas sur au par plus ce il elle avec sont ne se ont aux été cette mais leur',
  es: 'el la los las de que y en un una del se por con para su es no al lo como más fue pero sus le ha este entre cuando',
  it: 'il la di che e in un una del della per con non sono dei gli le è si da al più nel anche alla ha come ma delle questo',
  pt: 'o a os as de que e em um uma do da dos das não para com por se no na foi mais ao como mas pelo pela são também',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om door hij ook bij maar naar wordt werd uit ze worden deze heeft',
  sv: 'och att det som en på är av för med den till inte har ett om de var jag från men han hon sig efter kan också',
  da: 'og at det er en på af for med den til ikke har et som de der han var om hun sig men efter også blev fra',
  no: 'og at det er en på av for med den til ikke har et som de han var om hun seg men etter også ble fra ikke være',
  fi: 'ja on ei se että hän oli ovat mutta joka myös kuin niin sen ole tai kun vain mukaan sekä jo olla jotka ovat',
  pl: 'i w na z się nie do to że jest o jak po co od za przez ale dla był są oraz przy jego który która',
  cs: 'a v na se je že to z s do i o ve jako po za pro by ale si byl k jeho které který není také',
  ro: 'și de în la a cu pe un o este că nu din mai să care pentru sunt fost al ale se lui prin',
  hu: 'a az és hogy nem is egy van volt meg csak ez el de már még mint ha azt vagy lesz szerint után',
  tr: 've bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ama var olduğu dedi etti',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada mereka oleh telah bisa',
  vi: 'và của là có không được trong một cho với các những người này đã đến khi để về ở',
};
const LANGUAGES_BY_WORD = byWord();

function byWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    for (const word of new Set(words.split(' ')))
      languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}

/** The language of a text as a BCP 47 primary tag, told by its script or its small words; `und` where neither is sure. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (BEYOND_LATIN.test(sample)) {
    const script = scriptOf(sample);
    if (script !== null) return script;
  }
  const short = latin(sample.slice(0, ENOUGH));
  return short === 'und' && sample.length > ENOUGH ? latin(sample) : short;
}

function scriptOf(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / Math.max(1, letters);
  const script = SCRIPTS.find(([language, pattern]) => share(pattern) >= (language === 'ja' ? KANA : SCRIPT));
  if (script) return script[0];
  if (share(/\p{Script=Cyrillic}/gu) >= SCRIPT) return cyrillic(sample);
  return share(/\p{Script=Arabic}/gu) >= SCRIPT ? arabic(sample) : null;
}

function latin(sample: string): string {
  // Signs of pronunciation are letters of a word: between them, single letters look like words of Czech or Polish.
  const words = sample.toLowerCase().split(/[^a-z\u00df-\u036f\u1e00-\u1eff]+/);
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of LANGUAGES_BY_WORD.get(word) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [best, next] = [...hits].sort(([, a], [, b]) => b - a);
  if (!best || words.length < FEWEST_WORDS || best[1] < 2) return 'und';
  return best[1] / words.length >= SHARE && best[1] >= (next?.[1] ?? 0) * LEAD ? best[0] : 'und';
}

/** Letters that the other languages of the script do not have. */
function cyrillic(sample: string): string {
  if (/[іїєґ]/i.test(sample)) return /[ўэы]/i.test(sample) ? 'be' : 'uk';
  if (/[ђћљњџј]/i.test(sample)) return 'sr';
  if (/[ыэё]/i.test(sample)) return 'ru';
  return /ъ/i.test(sample) ? 'bg' : 'und';
}

function arabic(sample: string): string {
  if (/[ٹڈڑےں]/.test(sample)) return 'ur';
  return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
}

/** The primary tag of a language tag as pages and front matter write it (`en-US`, `EN_us`); undefined where it is none. */
export function primaryTag(tag: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_].*)?\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase();
}
