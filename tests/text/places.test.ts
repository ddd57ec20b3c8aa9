import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../src/text/countries.js';
import {
  countryOf,
  countryOfCapital,
  demonymsOf,
  isAlsoPerson,
  isDemonym,
  isPlace,
  placeForms,
} from '../../src/text/places.js';

describe('countryOf', () => {
  it.each([
    ['DPRK', 'North Korea'],
    ['nk', 'North Korea'],
    ['North Koreans', 'North Korea'],
    ['the United States of America', 'United States'],
    ['usa', 'United States'],
    ['U.S.', 'United States'],
    ['brits', 'United Kingdom'],
    ['Frenchmen', 'France'],
    ['Türkiye', 'Turkey'],
    ['Cote d’Ivoire', 'Ivory Coast'],
    ['Swiss', 'Switzerland'],
    ['Germans', 'Germany'],
  ])('knows %j', (form, country) => {
    expect(countryOf(form)).toBe(country);
  });

  it.each(['Atlantis', '', 'constructor', 'toString', 'korean war', 'they'])(
    'knows no country called %j',
    (form) => {
      expect(countryOf(form)).toBeUndefined();
    },
  );

  it('knows every name, demonym and abbreviation of its table', () => {
    for (const { name, demonyms, others } of COUNTRIES) {
      for (const form of [name, ...others]) expect(countryOf(form), form).toBeDefined();
      for (const form of demonyms) expect(countryOf(form), form).toBeDefined();
    }
  });
});

describe('placeForms', () => {
  it('gives every way to say a country, and nothing else', () => {
    expect(placeForms('nk')).toEqual(
      expect.arrayContaining(['north korea', 'north korean', 'north koreans', 'dprk', 'nk']),
    );
    expect(placeForms('us')).toEqual(
      expect.arrayContaining(['united states', 'american', 'americans', 'usa']),
    );
    expect(placeForms('uk')).toEqual(expect.arrayContaining(['united kingdom', 'british', 'britain']));
    expect(placeForms('nk')).not.toContain('pyongyang');
    expect(placeForms('banana')).toEqual([]);
  });

  it('leaves words alone that are countries only with a capital', () => {
    expect(placeForms('pole')).toEqual([]);
    expect(placeForms('Pole')).toContain('poland');
  });
});

describe('other look-ups', () => {
  it('tells names of places from the names of their people', () => {
    expect([
      isPlace('Lagos'),
      isPlace('the Hague'),
      isPlace('Nigerian'),
      isPlace('Sao Paulo'),
      isPlace('São Paulo'),
    ]).toEqual([true, true, false, true, true]);
    expect([isDemonym('Nigerian'), isDemonym('Nigeria')]).toEqual([true, false]);
    expect([isAlsoPerson('Jordan'), isAlsoPerson('Tokyo')]).toEqual([true, false]);
    expect(countryOfCapital('Nairobi')).toBe('Kenya');
    expect(demonymsOf('Denmark')).toEqual(['Danish', 'Dane']);
  });
});
