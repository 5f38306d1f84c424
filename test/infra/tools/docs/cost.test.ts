import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costPage, costPageFile } from '../../../../infra/tools/docs/cost.ts';
import type { CostInputs } from '../../../../infra/tools/docs/cost-basis.ts';
import { billOf, totalOf } from '../../../../infra/tools/docs/cost-bill.ts';
import inputs from '../../../../infra/tools/docs/cost-inputs.json' with { type: 'json' };
import { levers, savingOf } from '../../../../infra/tools/docs/cost-levers.ts';
import { usageOf } from '../../../../infra/tools/docs/cost-usage.ts';

const [small, middle, large] = inputs.months as [
  CostInputs['months'][0],
  CostInputs['months'][0],
  CostInputs['months'][0],
];

describe('the page on costs', () => {
  it('is the one that the inputs make: run npx node infra/tools/docs/cost.ts', () => {
    expect(readFileSync(costPageFile, 'utf8')).toBe(costPage());
  });

  it('says of every price of which day it is and how it is known, and that it is unchecked where AWS does not say it', () => {
    const prices = costPage().split('## Prices')[1] ?? '';
    for (const { dollars, per, what, on, known, from } of Object.values(inputs.prices)) {
      expect(dollars).toBeGreaterThan(0);
      expect(per).toBeGreaterThan(0);
      expect(on).toMatch(/^20\d\d(-\d\d){0,2}$/);
      expect(['list', 'page', 'memory']).toContain(known);
      expect(known === 'memory' ? from === '' : from !== '').toBe(true);
      expect(known === 'list').toBe(from.startsWith('aws.amazon.com/'));
      const line = prices.split('\n').find((each) => each.startsWith(`| ${what} `));
      expect(line).toContain(` ${on} `);
      expect(line?.includes('**unchecked**')).toBe(known !== 'list');
    }
  });

  it('covers 1,000, 100,000 and 10 million visits', () => {
    expect([small.visits, middle.visits, large.visits]).toEqual([1_000, 100_000, 10_000_000]);
  });
});

describe('the arithmetic', () => {
  /** 18.2 operations and 2 lists a visit, and beside them one preflight and 36 pages: 45 for each of 0.8 intakes by form. */
  it('counts the requests of a visit', () => {
    const asked = inputs.assumptions.operations.reduce((total, { perVisit }) => total + perVisit, 0);
    expect(asked).toBeCloseTo(18.2, 9);
    expect(usageOf(inputs, small).requests).toBeCloseTo(1_000 * (18.2 + 2 + 1 + 36), 6);
  });

  /**
   * Events a visit: notices 0.8 + 0.5 + 1.3 + 0.2 + 0.7 + 0.4 + 0.2 + 0.6 + 0.1 = 4.8, 0.039 + 0.0585 pages, 0.2535 timers.
   * A mail to each of five for a notice, and one for a page.
   */
  it('counts messages to staff', () => {
    expect(usageOf(inputs, small).staffMails).toBeCloseTo(1_000 * (4.8 * 5 + 0.0975), 6);
    expect(usageOf(inputs, small).texts).toBeCloseTo(1_000 * (0.039 * 5 + 0.0975), 6);
    expect(usageOf(inputs, small).timers).toBeCloseTo(1_000 * 0.2535, 6);
  });

  /** What requests write, what the relay writes for 5.151 events and 25.59 messages, and 14 for each escalation. */
  it('counts write units of what was measured, of the relay and of reactions', () => {
    const requests =
      0.8 * 26 +
      0.5 * 26 +
      1 * 5 +
      1.3 * 12 +
      3 * 5 +
      4 * 6 +
      0.5 * 3 +
      0.2 * 20 +
      0.9 * 14 +
      0.7 * 15 +
      0.4 * 16 +
      0.2 * 16 +
      0.6 * 9 +
      0.1 * 16;
    const relay = 2 * (4.8 + 0.0975 + 0.2535) + 3 * (4.8 * 5 + 0.0975 + 0.039 * 5 + 0.0975 + 1.2);
    const reactions = 30 * (4.8 + 0.0975 + 0.2535);
    expect(usageOf(inputs, small).wcu).toBeCloseTo(1_000 * (requests + relay + reactions + 0.0585 * 14), 4);
  });

  it('traces every request of a quiet month and a share of a busy one', () => {
    expect(usageOf(inputs, small).traces).toBeCloseTo(57_200, 6);
    expect(usageOf(inputs, large).traces).toBeCloseTo(2_628_000 + 0.05 * (572_000_000 - 2_628_000), 0);
  });

  it('multiplies by prices', () => {
    const bill = billOf(inputs, large);
    expect(bill['API Gateway']).toBeCloseTo(572 * 3.5, 6);
    expect(bill.WAF).toBeCloseTo(2 * 5 + 12 + 572 * 0.6, 6);
    expect(bill.Cognito).toBeCloseTo(10_000 * 0.02 + 5_000 * 6 + ((5_000 * 220) / 1000) * 2.25, 6);
    expect(bill['SES, mail to patients']).toBeCloseTo(12_000 * 0.1, 6);
  });

  it('pays alarms by the metrics that they read', () => {
    expect(billOf(inputs, large)['CloudWatch, alarms and dashboard']).toBeCloseTo(169 * 0.1 + 3, 6);
  });

  it('has nothing but parts in its total, none of them negative', () => {
    const parts = Object.values(billOf(inputs, middle));
    expect(parts.every((dollars) => dollars >= 0)).toBe(true);
    expect(totalOf(inputs, middle)).toBeCloseTo(
      parts.reduce((total, each) => total + each, 0),
      6,
    );
  });

  it('names an operation that nobody measured', () => {
    const operations = [{ operation: 'fax', perVisit: 1, events: 0, authorizer: false }];
    const wrong = { ...inputs, assumptions: { ...inputs.assumptions, operations } };
    expect(() => usageOf(wrong, small)).toThrow('there is no measurement of "fax"');
  });
});

it.each(levers.map((lever) => [lever.does, lever] as const))('%s: saves in every month', (_, lever) => {
  for (const place of inputs.months.keys()) expect(savingOf(lever, inputs, place)).toBeGreaterThan(0);
});
