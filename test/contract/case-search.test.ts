import { describe, expect, it } from 'vitest';
import { readSearch, SearchText } from '../../shared/contract/case-search.ts';
import { datesOf } from '../../shared/contract/written/date-texts.ts';

describe('a date is read', () => {
  it.each([
    ['1962-04-09', ['1962-04-09']],
    ['1962/4/9', ['1962-04-09']],
    ['4/9/1962', ['1962-04-09', '1962-09-04']],
    ['13/4/1962', ['1962-04-13']],
    ['4-13-1962', ['1962-04-13']],
    ['4.13.62', ['1962-04-13', '2062-04-13']],
    ['04131962', ['1962-04-13']],
    ['19620413', ['1962-04-13']],
    ['April 9, 1962', ['1962-04-09']],
    ['9th of Apr 1962', ['1962-04-09']],
    ['9 de abril de 1962', ['1962-04-09']],
    ['SEPTIEMBRE 1962', ['1962-09']],
    ['4/1962', ['1962-04']],
    ['1962-04', ['1962-04']],
    ['1962', ['1962']],
    ['2/30/1962', []],
    ['0/0/1962', []],
    ['April', []],
    ['May Marsh', []],
    ['maria 1962 nunez', []],
    ['nunez', []],
    ['maria 1962', []],
    ['sept 1962', ['1962-09']],
  ])('%s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates);
  });
});

describe('what somebody types may be', () => {
  it.each([
    ['7kq4-m2xd', 'code:7KQ4M2XD'],
    ['7KQ4 M2XD', 'code:7KQ4M2XD'],
    ['8m6s dpkd', 'code:8M6SDPKD'],
    ['(631) 555-0123', 'phone:+16315550123'],
    ['tel: 631.555.0123 x4', 'phone:+16315550123'],
    ['Ana <ANA@Example.org>', 'email:ana@example.org'],
    ['MRN 4711/b', 'external:mrn 4711/b'],
    ['4/9/1962', 'born:1962-04-09'],
    ['011 34 612 345 678', 'phone:+34612345678'],
    ['0034 612 345 678', 'phone:+34612345678'],
    ['code: 7KQ4-M2XD', 'code:7KQ4M2XD'],
  ])('%s: %s', (text, term) => {
    expect(readSearch(text).terms).toContain(term);
  });

  it('a name only where it has letters', () => {
    expect(readSearch('4/9/1962').words).toEqual([]);
    expect(readSearch(' Núñez,  ANA ').words).toEqual(['nunez', 'ana']);
  });

  it.each([
    ['sample 4/9/1962', ['sample'], [['born:1962-04-09', 'born:1962-09-04']]],
    ['nunez 631 555 1962', ['nunez'], [['phone:+16315551962']]],
    ['Ana April 1962', ['ana', 'april'], [['born:1962']]],
    ['nunez 0034 612 345 678 1962-04-09', ['nunez'], [['phone:+34612345678'], ['born:1962-04-09']]],
    ['Mrs. ana@example.org Ruiz', ['ruiz'], [['email:ana@example.org']]],
  ])('several things at once, all of which a case must have: %s', (text, words, needs) => {
    const read = readSearch(text);
    expect(read.words).toEqual(words);
    expect(read.needs.map((need) => need.terms)).toEqual(needs);
  });

  it('many things, at a cost that is bounded', () => {
    for (const text of ['4/9/62', '20252025', 'a@b '.repeat(60), '1 '.repeat(120)])
      expect(readSearch(text).terms.length, text).toBeLessThan(8);
  });

  it.each(['', '   ', '\u200b', '\n'])('not nothing: %j', (text) => {
    expect(SearchText.safeParse(text).error?.issues).toHaveLength(1);
  });
});
