import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates.js';

/** A Wednesday. */
const PUBLISHED = '2019-08-14';

/** Each date found as "words = from" or "words = from/to". */
function found(text: string, published?: string): readonly string[] {
  return findDates(text, published).map((mention) => {
    const words = text.slice(mention.start, mention.end);
    if ('unresolved' in mention) return `${words} = ${mention.unresolved}`;
    return `${words} = ${mention.from === mention.to ? mention.from : `${mention.from}/${mention.to}`}`;
  });
}

type Case = readonly [text: string, ...expected: string[]];

describe('dates that need no day of publication', () => {
  it.each<Case>([
    // Full dates.
    ['It opened on 28 March 2004.', '28 March 2004 = 2004-03-28'],
    ['It opened on March 28, 2004, in rain.', 'March 28, 2004 = 2004-03-28'],
    ['It opened on March 28 , 2004 .', 'March 28 , 2004 = 2004-03-28'],
    ['It opened on the 28th of March, 2004.', '28th of March, 2004 = 2004-03-28'],
    ['It opened on the first of May 1990.', 'first of May 1990 = 1990-05-01'],
    ['on Thursday (March 28, 2024) it met', 'Thursday (March 28, 2024) = 2024-03-28'],
    ['(Thursday, March 28, 2024) it met', 'Thursday, March 28, 2024 = 2024-03-28'],
    ['It ran March 3-5.', 'March 3-5 = undated report'],
    ['Thursday, March 28, 2024', 'Thursday, March 28, 2024 = 2024-03-28'],
    ['Thu., Mar. 28, 2024', 'Thu., Mar. 28, 2024 = 2024-03-28'],
    ['Sunday 3 June 2001', 'Sunday 3 June 2001 = 2001-06-03'],
    ['dated 2024-03-28 and signed', '2024-03-28 = 2024-03-28'],
    ['dated 2024/03/28 and signed', '2024/03/28 = 2024-03-28'],
    ['dated 3/28/2024 and signed', '3/28/2024 = 2024-03-28'],
    ['dated 28/3/2024 and signed', '28/3/2024 = 2024-03-28'],
    ['dated 28.3.2024 and signed', '28.3.2024 = 2024-03-28'],
    ['dated 28-03-2024 and signed', '28-03-2024 = 2024-03-28'],
    ['the Sept. 11 attacks', 'Sept. 11 = 2001-09-11'],
    ['may 5, 2010', 'may 5, 2010 = 2010-05-05'],
    // Several days.
    ['from March 3-5, 2010', 'March 3-5, 2010 = 2010-03-03/2010-03-05'],
    ['from 3 to 5 March 2010', '3 to 5 March 2010 = 2010-03-03/2010-03-05'],
    ['on 30 April–2 May 2010', '30 April–2 May 2010 = 2010-04-30/2010-05-02'],
    ['November 20–December 11, 2015', 'November 20–December 11, 2015 = 2015-11-20/2015-12-11'],
    ['December 28–January 3, 2016', 'December 28–January 3, 2016 = 2015-12-28/2016-01-03'],
    // Months, quarters, halves, seasons.
    ['in March 2001', 'March 2001 = 2001-03-01/2001-03-31'],
    ['in February of 2004', 'February of 2004 = 2004-02-01/2004-02-29'],
    ['in Sept. 1999', 'Sept. 1999 = 1999-09-01/1999-09-30'],
    ['by mid-March 2001', 'mid-March 2001 = 2001-03-01/2001-03-31'],
    ['March-May 2010', 'March-May 2010 = 2010-03-01/2010-05-31'],
    ['between November and January 2010', 'November and January 2010 = 2009-11-01/2010-01-31'],
    ['in the first quarter of 2013', 'first quarter of 2013 = 2013-01-01/2013-03-31'],
    ['in Q4 2012 and 3Q 2011', 'Q4 2012 = 2012-10-01/2012-12-31', '3Q 2011 = 2011-07-01/2011-09-30'],
    ['the second half of 2010', 'second half of 2010 = 2010-07-01/2010-12-31'],
    ['in the summer of 1969', 'summer of 1969 = 1969-06-01/1969-08-31'],
    ['in fall 1985', 'fall 1985 = 1985-09-01/1985-11-30'],
    ['winter 2010', 'winter 2010 = 2010-12-01/2011-02-28'],
    // Years.
    ['He left in 2002.', '2002 = 2002-01-01/2002-12-31'],
    ['the 2014 protests', '2014 = 2014-01-01/2014-12-31'],
    ['The subsequent 2005 elections', '2005 = 2005-01-01/2005-12-31'],
    ['Oslo Open 2016 in Norway', '2016 = 2016-01-01/2016-12-31'],
    [
      'in 1965, 1971 and 1999',
      '1965 = 1965-01-01/1965-12-31',
      '1971 = 1971-01-01/1971-12-31',
      '1999 = 1999-01-01/1999-12-31',
    ],
    ['in late 1998', 'late 1998 = 1998-01-01/1998-12-31'],
    ['founded in 1206 by monks', '1206 = 1206-01-01/1206-12-31'],
    ['in about 1732 , a youth', '1732 = 1732-01-01/1732-12-31'],
    ['as late as 1848 he wrote', '1848 = 1848-01-01/1848-12-31'],
    ['the Reform Act 1832', '1832 = 1832-01-01/1832-12-31'],
    ['a post-2004 car', '2004 = 2004-01-01/2004-12-31'],
    ['cast c. 1500 in bronze', '1500 = 1500-01-01/1500-12-31'],
    ['Leipzig, 1850, oil', '1850 = 1850-01-01/1850-12-31'],
    // Years from one to another.
    ['occupied it in 1910-45.', '1910-45 = 1910-01-01/1945-12-31'],
    ['occupied it, 1910–1945', '1910–1945 = 1910-01-01/1945-12-31'],
    ['(1920 - 1999)', '1920 - 1999 = 1920-01-01/1999-12-31'],
    ['the 2003/04 season', '2003/04 = 2003-01-01/2004-12-31'],
    ['served from 1995 to 1998', '1995 to 1998 = 1995-01-01/1998-12-31'],
    ['between 2003 and 2005', '2003 and 2005 = 2003-01-01/2005-12-31'],
    ['Ibn Sahl (940–1000)', '940–1000 = 0940-01-01/1000-12-31'],
    // Decades and centuries.
    ['the 1960s', '1960s = 1960-01-01/1969-12-31'],
    ["the 1960's", "1960's = 1960-01-01/1969-12-31"],
    ['the 1970s and 1980s', '1970s and 1980s = 1970-01-01/1989-12-31'],
    ['the 1960s to the 1980s', '1960s to the 1980s = 1960-01-01/1989-12-31'],
    ['in the mid-1990s', 'mid-1990s = 1990-01-01/1999-12-31'],
    ['in the early 1930s', 'early 1930s = 1930-01-01/1939-12-31'],
    ["music of the '90s", "'90s = 1990-01-01/1999-12-31"],
    ['music of the ’80s', '’80s = 1980-01-01/1989-12-31'],
    ['the roaring twenties; the seventies', 'seventies = 1970-01-01/1979-12-31'],
    ['the 2000s', '2000s = 2000-01-01/2009-12-31'],
    ['in the 1800s', '1800s = 1800-01-01/1899-12-31'],
    ['the 19th century', '19th century = 1800-01-01/1899-12-31'],
    ['a late nineteenth-century mill', 'late nineteenth-century = 1800-01-01/1899-12-31'],
    ['the 18th and 19th centuries', '18th and 19th centuries = 1700-01-01/1899-12-31'],
    ['the 5th century BC', '5th century BC = -0499-01-01/-0400-12-31'],
    ['in 44 BC', '44 BC = -0043-01-01/-0043-12-31'],
    ['in 300–250 B.C.', '300–250 B.C. = -0299-01-01/-0249-12-31'],
    ['in AD 79 and 80 CE', 'AD 79 = 0079-01-01/0079-12-31', '80 CE = 0080-01-01/0080-12-31'],
    // Holidays.
    ['on Christmas Day 2012', 'Christmas Day 2012 = 2012-12-25'],
    ['on Easter Sunday 2024', 'Easter Sunday 2024 = 2024-03-31'],
    ['on Thanksgiving Day, 2023', 'Thanksgiving Day, 2023 = 2023-11-23'],
    // What leans on another date.
    [
      'He left in 2002. Two years later he died.',
      '2002 = 2002-01-01/2002-12-31',
      'Two years later = 2004-01-01/2004-12-31',
    ],
    ['It sank on 3 May 1950. The next day all rested.', '3 May 1950 = 1950-05-03', 'next day = 1950-05-04'],
    [
      'It rose in 2015. That year it fell, too.',
      '2015 = 2015-01-01/2015-12-31',
      'That year = 2015-01-01/2015-12-31',
    ],
    [
      'in 2015, down from the year before, when',
      '2015 = 2015-01-01/2015-12-31',
      'the year before = 2014-01-01/2014-12-31',
    ],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('dates resolved against a Wednesday, 14 August 2019', () => {
  it.each<Case>([
    // Days by name.
    ['She resigned on Monday.', 'Monday = 2019-08-12'],
    ['She resigned Wednesday.', 'Wednesday = 2019-08-14'],
    ['She resigned Thursday.', 'Thursday = 2019-08-08'],
    ['Parliament will vote on Monday.', 'Monday = 2019-08-19'],
    ['A vote will be held on Monday.', 'Monday = 2019-08-19'],
    ['On Friday, the court will rule.', 'Friday = 2019-08-16'],
    ['He said Monday it will end.', 'Monday = 2019-08-12'],
    ['A hearing is scheduled for Tuesday.', 'Tuesday = 2019-08-20'],
    ['The talks start on Friday.', 'Friday = 2019-08-16'],
    ['They have until Sunday to pay.', 'Sunday = 2019-08-18'],
    ["Friday's storm killed two.", 'Friday = 2019-08-09'],
    ['last Wednesday', 'last Wednesday = 2019-08-07'],
    ['next Wednesday', 'next Wednesday = 2019-08-21'],
    ['Tuesday last week', 'Tuesday last week = 2019-08-06'],
    ['this Friday, August 16', 'this Friday, August 16 = 2019-08-16'],
    // Days without a year.
    ['It opened on August 3.', 'August 3 = 2019-08-03'],
    ['He was hurt on Dec. 28.', 'Dec. 28 = 2018-12-28'],
    ['It will open on Jan. 5.', 'Jan. 5 = 2020-01-05'],
    ['last Sept. 30', 'last Sept. 30 = 2018-09-30'],
    ['The fair was held on 3 to 5 March.', '3 to 5 March = 2019-03-03/2019-03-05'],
    // Months.
    ['It fell in February.', 'February = 2019-02-01/2019-02-28'],
    ['It fell in August.', 'August = 2019-08-01/2019-08-31'],
    ['It fell in September.', 'September = 2018-09-01/2018-09-30'],
    ['It will open in September.', 'September = 2019-09-01/2019-09-30'],
    ['It will open in May.', 'May = 2020-05-01/2020-05-31'],
    ['last March', 'last March = 2019-03-01/2019-03-31'],
    ['next March', 'next March = 2020-03-01/2020-03-31'],
    ['June of last year', 'June of last year = 2018-06-01/2018-06-30'],
    ['in mid-July', 'mid-July = 2019-07-01/2019-07-31'],
    // Words.
    ['the day before yesterday', 'the day before yesterday = 2019-08-12'],
    [
      'yesterday, today and tomorrow',
      'yesterday = 2019-08-13',
      'today = 2019-08-14',
      'tomorrow = 2019-08-15',
    ],
    ['this morning and last night', 'this morning = 2019-08-14', 'last night = 2019-08-13'],
    ['this week', 'this week = 2019-08-12/2019-08-18'],
    ['earlier this week', 'earlier this week = 2019-08-12/2019-08-18'],
    ['last week', 'last week = 2019-08-05/2019-08-11'],
    ['next month', 'next month = 2019-09-01/2019-09-30'],
    ['last quarter', 'last quarter = 2019-04-01/2019-06-30'],
    ["this year's crop", 'this year = 2019-01-01/2019-12-31'],
    ['early next year', 'early next year = 2020-01-01/2020-12-31'],
    [
      'this past week and this coming week',
      'this past week = 2019-08-05/2019-08-11',
      'this coming week = 2019-08-19/2019-08-25',
    ],
    ['this past Wednesday', 'this past Wednesday = 2019-08-07'],
    ['It is to run through August 9.', 'August 9 = 2019-08-09'],
    ['last century', 'last century = 1900-01-01/1999-12-31'],
    ['over the weekend it rained', 'weekend = 2019-08-10/2019-08-11'],
    ['it will rain this weekend', 'this weekend = 2019-08-17/2019-08-18'],
    ['last weekend', 'last weekend = 2019-08-10/2019-08-11'],
    ['last summer', 'last summer = 2018-06-01/2018-08-31'],
    ['by the end of the year', 'year = 2019-01-01/2019-12-31'],
    ['later in the month', 'later in the month = 2019-08-01/2019-08-31'],
    ['the first half of this year', 'first half of this year = 2019-01-01/2019-06-30'],
    ['profit in the second quarter rose', 'second quarter = 2019-04-01/2019-06-30'],
    ['profit in the fourth quarter rose', 'fourth quarter = 2018-10-01/2018-12-31'],
    // So long ago.
    ['two years ago', 'two years ago = 2017-01-01/2017-12-31'],
    ['a year and a half ago', 'a year and a half ago = 2018-02-01/2018-02-28'],
    ['half a century ago', 'half a century ago = 1969-01-01/1969-12-31'],
    ['three months ago', 'three months ago = 2019-05-01/2019-05-31'],
    ['three weeks ago', 'three weeks ago = 2019-07-22/2019-07-28'],
    ['five days ago', 'five days ago = 2019-08-09'],
    ['48 hours ago', '48 hours ago = 2019-08-12'],
    ['two weeks from now', 'two weeks from now = 2019-08-26/2019-09-01'],
    ['down from a year earlier', 'a year earlier = 2018-01-01/2018-12-31'],
    // Holidays.
    ['on Christmas Eve', 'Christmas Eve = 2018-12-24'],
    ['Shops will close on Christmas Day.', 'Christmas Day = 2019-12-25'],
    ['on Good Friday', 'Good Friday = 2019-04-19'],
    ['on Memorial Day', 'Memorial Day = 2019-05-27'],
    ["on New Year's Eve", "New Year's Eve = 2018-12-31"],
    ["on St. Patrick's Day", "St. Patrick's Day = 2019-03-17"],
  ])('%s', (text, ...expected) => {
    expect(found(text, PUBLISHED)).toEqual(expected);
  });
});

describe('what only a day of publication would tell', () => {
  it.each([
    ['He left on Monday.', 'Monday'],
    ['He left in February.', 'February'],
    ['He left on March 3.', 'March 3'],
    ['He left last year.', 'last year'],
    ['He left two weeks ago.', 'two weeks ago'],
    ['He left yesterday.', 'yesterday'],
    ['He left on Christmas Eve.', 'Christmas Eve'],
    ['sales in the third quarter', 'third quarter'],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual([`${words} = undated report`]);
    expect(found(text, 'spring')).toEqual([`${words} = undated report`]);
    expect(found(text, '2019-02-30')).toEqual([`${words} = undated report`]);
  });

  it('takes the date of a longer time', () => {
    expect(found('yesterday', '2019-08-14T09:00:00Z')).toEqual(['yesterday = 2019-08-13']);
  });
});

describe('what is no date', () => {
  it.each([
    'They may march on, and sat down in the second row.',
    'May I say that March on Oslo was loud? April Moss said so; August Lind agreed.',
    'Theresa May spoke. The bill was opposed by May.',
    'It has 1,200 seats; 2000 people came; about 1500 troops stayed; 1709 of them left.',
    'A Boeing 747 took Route 66, flight 2012, room 1984, No. 1990 and page 2001.',
    'Call 555-2012 or 202-555-1999. They won 3-1. It was 10-12.',
    'It costs $2000 or £1950. The B2000 and RFC-1918 are old. At 1430 GMT it rang.',
    'He is in his 90s. Her mid-30s were hard. 20s and 30s.',
    'every Monday, each year, on Sundays, twice a week, daily',
    'He read the Sunday Times on Black Friday and USA Today.',
    'over 2.5 billion years ago and 66 million years ago',
    'the past year, over the next decade, for two years, in recent weeks',
    'the last week of the war',
    'the third man, the first half, second place, fall and spring back',
    'It ended on 2010-13-40.',
    'ad 50 ce 20 bc',
    '',
  ])('%s', (text) => {
    expect(found(text, PUBLISHED)).toEqual([]);
  });
});

describe('dates of any text', () => {
  const words = fc.constantFrom(
    ..."the of in on from to between and last next this two 5 31 28th 19th third 1999 2004 1990s '90s May March Sept. Monday Fri. week year century BC AD ago later before half quarter Q3 summer weekend Christmas Easter Good Friday - – , . ( ) / 2024-02-30 3/4/05 yesterday early mid a every".split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  );
  const published = fc.option(
    fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { nil: undefined },
  );

  it('name no range that runs backwards', () => {
    expect(
      findDates('the 19th and third century').filter((one) => 'from' in one && one.from > one.to),
    ).toEqual([]);
  });

  it('lie in the text, apart and in order, and run forwards', () => {
    fc.assert(
      fc.property(texts, published, (text, day) => {
        let last = 0;
        for (const mention of findDates(text, day)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          last = mention.end;
          if ('unresolved' in mention) continue;
          for (const iso of [mention.from, mention.to]) expect(iso).toMatch(/^-?\d{4,}-\d\d-\d\d$/);
          if (!mention.from.startsWith('-')) expect(mention.from <= mention.to).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every day back as it is written', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('en-GB', 'en-US'),
        fc.constantFrom('long', 'full'),
        (date, locale, dateStyle) => {
          const written = date.toLocaleDateString(locale, { dateStyle, timeZone: 'UTC' });
          const iso = date.toISOString().slice(0, 10);
          expect(found(`It began on ${written}, they say.`)).toEqual([`${written} = ${iso}`]);
        },
      ),
    );
  });
});
