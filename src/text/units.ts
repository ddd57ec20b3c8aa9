/** ISO 4217 codes by the sign before an amount. "$" alone is taken for the American dollar. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['s$', 'SGD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ...'USD EUR GBP JPY CNY KRW INR AUD CAD CHF HKD NZD RUB'
    .split(' ')
    .map((code) => [code.toLowerCase(), code] as const),
]);

/** Units by the word behind a figure. Those in capitals are currencies, the others symbols of the SI and of the trades. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ...named('%', '% percent pct'),
  ...named('km', 'km kilometer kilometers kilometre kilometres'),
  ...named('m', 'm meter meters metre metres'),
  ...named('cm', 'cm centimeter centimeters centimetre centimetres'),
  ...named('mm', 'mm millimeter millimeters millimetre millimetres'),
  ...named('mi', 'mi mile miles'),
  ...named('ft', 'ft foot feet'),
  ...named('in', 'inch inches'),
  ...named('yd', 'yd yard yards'),
  ...named('ha', 'ha hectare hectares'),
  ...named('acre', 'acre acres'),
  ...named('kg', 'kg kilogram kilograms kilogramme kilogrammes kilo kilos'),
  ...named('g', 'g gram grams gramme grammes'),
  ...named('mg', 'mg milligram milligrams'),
  ...named('t', 't tonne tonnes'),
  ...named('ton', 'ton tons'),
  ...named('kt', 'kiloton kilotons'),
  ...named('Mt', 'megaton megatons'),
  ...named('lb', 'lb lbs pound pounds'),
  ...named('oz', 'oz ounce ounces'),
  ...named('L', 'l liter liters litre litres'),
  ...named('ml', 'ml milliliter milliliters millilitre millilitres'),
  ...named('gal', 'gal gallon gallons'),
  ...named('bbl', 'barrel barrels'),
  ...named('mph', 'mph'),
  ...named('km/h', 'kph kmh'),
  ...named('W', 'watt watts'),
  ...named('kW', 'kw kilowatt kilowatts'),
  ...named('MW', 'mw megawatt megawatts'),
  ...named('GW', 'gw gigawatt gigawatts'),
  ...named('kWh', 'kwh'),
  ...named('Hz', 'hz hertz'),
  ...named('MHz', 'mhz megahertz'),
  ...named('GHz', 'ghz gigahertz'),
  ...named('MB', 'mb megabyte megabytes'),
  ...named('GB', 'gb gigabyte gigabytes'),
  ...named('TB', 'tb terabyte terabytes'),
  ...named('°', 'degree degrees'),
  ...named('USD', 'dollar dollars'),
  ...named('EUR', 'euro euros'),
  ...named('JPY', 'yen'),
  ...named('CNY', 'yuan renminbi'),
  ...named('INR', 'rupee rupees'),
  ...named('CHF', 'franc francs'),
  ...named('RUB', 'ruble rubles rouble roubles'),
  ...named('ILS', 'shekel shekels'),
  ...'USD EUR GBP JPY CNY KRW INR AUD CAD CHF HKD NZD RUB'
    .split(' ')
    .map((code) => [code.toLowerCase(), code] as const),
]);

/** Units of more than one word, each word as a lexeme has it. */
const PHRASES: readonly (readonly [words: readonly string[], unit: string])[] = [
  [['per', 'cent'], '%'],
  [['percentage', 'point'], 'pp'],
  [['percentage', 'points'], 'pp'],
  [['°', 'c'], '°C'],
  [['°', 'f'], '°F'],
  [['degrees', 'celsius'], '°C'],
  [['degrees', 'centigrade'], '°C'],
  [['degrees', 'fahrenheit'], '°F'],
  [['km', '/', 'h'], 'km/h'],
  [['miles', 'per', 'hour'], 'mph'],
  [['miles', 'an', 'hour'], 'mph'],
  [['kilometers', 'per', 'hour'], 'km/h'],
  [['kilometres', 'per', 'hour'], 'km/h'],
  [['nautical', 'mile'], 'nmi'],
  [['nautical', 'miles'], 'nmi'],
];

function named(unit: string, words: string): (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, unit] as const);
}

/** The currency that a sign before an amount stands for: "$", "hk$", "usd". Lower case in. */
export function currencyBefore(sign: string): string | undefined {
  return SIGNS.get(sign);
}

/** A unit and how many words name it. */
export interface UnitFound {
  readonly unit: string;
  readonly length: number;
}

/** The unit of measure, currency or share that begins at `words[from]`. Lower case in. */
export function unitAfter(words: readonly string[], from: number): UnitFound | undefined {
  const first = words[from] ?? '';
  for (const [phrase, unit] of PHRASES) {
    if (phrase.every((word, index) => words[from + index] === word)) return { unit, length: phrase.length };
  }
  const power = /^(?:square|sq)$/.test(first) ? '²' : first === 'cubic' ? '³' : '';
  const dot = power !== '' && words[from + 1] === '.' ? 1 : 0;
  const unit = UNITS.get(words[from + (power === '' ? 0 : 1 + dot)] ?? '');
  return unit === undefined ? undefined : { unit: unit + power, length: power === '' ? 1 : 2 + dot };
}
