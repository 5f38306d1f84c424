import { describe, expect, it } from 'vitest';
import { cancerPatient, person, recent, settled } from '../support/builders.ts';
import { aStaffCase, at, type Row, summarised, summaryOf, unstable } from '../support/staff-case.ts';

describe('level and clocks', () => {
  const clocks = 'reach the person by Mon 30 Nov, 9:00 am; seen by Mon 21 Dec, 9:00 am.';
  const set = { urgency: 'expedited', reason: 'Seen by phone', at: '2026-11-23T08:20:00.000Z' } as const;

  it.each<Row>([
    ['not acknowledged', {}, `ROUTINE. Acknowledge by Wed 25 Nov, 9:00 am; ${clocks}`],
    [
      'acknowledged',
      {},
      `ROUTINE. Acknowledged Mon 23 Nov, 3:40 am; ${clocks}`,
      { acknowledgedAt: '2026-11-23T08:40:00.000Z' },
    ],
    ['paged', { fever: 'yes', onChemotherapy: 'yes' }, 'The person on call is paged; nobody has answered yet.'],
    [
      'set by staff',
      {},
      'Staff set EXPEDITED on Mon 23 Nov, 3:20 am: “Seen by phone”. The rules say ROUTINE.',
      { override: set },
    ],
    [
      'set by staff, and raised by later answers',
      { freeText: 'My legs are numb', cancerHistory: 'past' },
      'Staff set EXPEDITED on Mon 23 Nov, 3:20 am: “Seen by phone”. Later answers raised it: the rules say EMERGENT.',
      { override: set },
    ],
    [
      'words of self-harm: called within the hour, not within the day that the level asks for',
      { freeText: 'I want to die' },
      'URGENT. Acknowledge by Mon 23 Nov, 9:15 am; reach the person by 10:00 am; seen by Thu 26 Nov, 9:00 am.',
    ],
    [
      'words of self-harm, in a line of their own',
      { freeText: 'I want to die' },
      'Words of self-harm: call the person now. The crisis line (988) was given.',
    ],
  ])('%s', (_, change, line, changes) => {
    expect(summaryOf(change, changes)).toContain(line);
  });

  it('says nothing of a page that was answered', () => {
    const lines = summaryOf({ fever: 'yes', onChemotherapy: 'yes' }, { isUnanswered: false });
    expect(lines.filter((line) => line.includes('paged'))).toEqual([]);
  });
});

describe('why', () => {
  it.each<Row>([
    ['codes', { diagnoses: ['G95.20', 'Q99'] }, 'Codes: G95.20 (cord compression), Q99.'],
    ['cancer', { cancerHistory: 'unknown' }, 'The form says cancer not known, no spinal metastasis known.'],
    [
      'a rule that names more than its findings',
      { symptoms: { limbWeakness: { value: 'unilateral' } } },
      'E14 (sudden: stroke or cord): weak on one side, first day and course not known. Source: NICE NG127 (2019); AHA/ASA acute stroke guideline 2019.',
    ],
    [
      'findings that decided nothing',
      { fever: 'yes', onChemotherapy: 'yes', symptoms: { radicularPain: settled('unilateral', 400) } },
      'Other findings: radicular pain on one side, since October 2025, stable.',
    ],
    [
      'a day before anybody’s birth as it was given',
      { fever: 'yes', onChemotherapy: 'yes', symptoms: { radicularPain: settled('unilateral', 1e9) } },
      'Other findings: radicular pain on one side, given as 1000000000 days ago, stable.',
    ],
    [
      'a day that words name',
      { cancerHistory: 'past', freeText: 'My legs are numb since yesterday' },
      'E6: numb or tingling on both sides, since 22 November, course not known (in words); cancer in the past. Source: NICE NG234 rec 1.3.2; GIRFT 2023 (both legs).',
    ],
    [
      'a day that words say roughly: no date',
      { cancerHistory: 'past', freeText: 'My legs are numb since Tuesday' },
      'E6: numb or tingling on both sides, read as 7 days ago, course not known (in words); cancer in the past. Source: NICE NG234 rec 1.3.2; GIRFT 2023 (both legs).',
    ],
    [
      'a year',
      { freeText: 'My left foot has been numb since 2019' },
      'X5 (mild nerve finding): numb or tingling on one side, read as 2 years ago, course not known (in words). Source: Design decision [D].',
    ],
    ['what else fired', { fever: 'yes', onChemotherapy: 'yes', age: 17 }, 'Also fired: M9 (minor).'],
    [
      'scores as clinicians write them',
      {
        sins: { ...unstable, posterolateral: null },
        exam: { frankel: 'D', asia: 'D', mrcPowerMin: 3 },
        imaging: { escc: '2', lesionLevel: 'T12' },
        ecog: 2,
        kps: 60,
      },
      'Scores: SINS 15 to 18 (unstable), ESCC 2, lesion at T12, Frankel D, ASIA D, power 3/5, ECOG 2, KPS 60.',
    ],
    ['red flags', { symptoms: { saddleNumbness: recent('yes') } }, 'Red flags: saddle numbness.'],
  ])('%s', (_, change, line, changes) => {
    expect(summaryOf(change, changes)).toContain(line);
  });

  it('is not said twice', () => {
    const cannotWalk = summarised(
      cancerPatient({ symptoms: { gait: recent('cannot-walk'), saddleNumbness: recent('yes') } }),
    );
    expect(cannotWalk.filter((line) => line.includes('cancer now;') || line.includes('; cancer now'))).toHaveLength(1);
  });

  it('is "as above" where a rule adds nothing', () => {
    const lines = summaryOf({ fever: 'no', symptoms: { gait: recent('cannot-walk') } });
    const input = person({ symptoms: { gait: recent('cannot-walk') } });
    const { result } = aStaffCase(input).triaged;
    const twice = {
      ...result,
      firedRules: result.firedRules.flatMap((rule) => [rule, { ...rule, id: 'E99' }]),
      decisiveRules: ['E1', 'E99'],
    };
    expect(lines.some((line) => line.startsWith('E1: cannot walk'))).toBe(true);
    expect(
      summarised(input, { triaged: { input, at, result: twice } }).some((line) => line.startsWith('E99: as above.')),
    ).toBe(true);
  });
});
