import type { Asked } from '../handlers/asked.ts';
import type { Spread } from '../report/figures.ts';
import type { Check } from '../report/row.ts';
import type { Units } from '../report/units.ts';

/** What a search took and cost. */
export interface Measured {
  times: Spread;
  processor: number;
  units: Units;
}

/** A search that is measured, and what is asked of it. */
export interface Question {
  name: string;
  asked: Asked;
  /** How often it is asked in all. */
  n: number;
  targets: (measured: Measured) => Check[];
}

/** 31 days that begin on a Sunday, so that they touch six ISO weeks, and hold a clock change. */
export const dates = { from: '2026-10-11', to: '2026-11-10' };
/** Saturday, 10:00 in New York. */
export const now = Date.parse('2026-10-10T14:00:00Z');

type Parameters = Record<string, string>;

const search = (query: Parameters): Asked => ({
  operation: 'searchSlots',
  query: { appointmentType: 'new-consult', ...dates, ...query },
});

const p95 =
  (target: string, most: number) =>
  ({ times }: Measured) => ({ what: `${target} p95, ms`, value: times.p95, most });
const queries =
  (most: number) =>
  ({ units }: Measured) => ({ what: 'C2 Queries', value: units.reads, most, floor: 1 });
const readUnits =
  (most: number) =>
  ({ units }: Measured) => ({
    what: 'C2 RCU',
    value: units.readUnits,
    most,
    floor: 0.5,
  });
const computed =
  (most: number) =>
  ({ processor }: Measured) => ({ what: 'P8 processor time, ms', value: processor, most });

const all =
  (...checks: readonly ((measured: Measured) => Check)[]) =>
  (measured: Measured): Check[] =>
    checks.map((check) => check(measured));
const none = all();

const day = '2026-10-14';
const whole = [p95('P4', 8), queries(6), readUnits(40)];

/** Of the sample practice: 8 clinics and 12 practitioners, 70 % booked. */
export const practiceQuestions: readonly Question[] = [
  {
    name: 'one practitioner, one day',
    asked: search({ practitioner: 'spine-surgeon-1', from: day, to: day }),
    n: 400,
    targets: all(computed(3), queries(1), readUnits(0.5)),
  },
  {
    name: 'one clinic, one week',
    asked: search({ clinic: 'manhattan', from: '2026-10-12', to: '2026-10-16', limit: '1000' }),
    n: 200,
    targets: all(queries(1), readUnits(4)),
  },
  { name: 'all clinics, 31 days, limit 50', asked: search({ limit: '50' }), n: 200, targets: all(...whole) },
  { name: 'all clinics, 31 days, limit 1000', asked: search({ limit: '1000' }), n: 200, targets: all(...whole) },
  { name: 'first available, all clinics', asked: search({ limit: '1' }), n: 200, targets: none },
  { name: 'days with counts, all clinics, 31 days', asked: search({ view: 'days' }), n: 100, targets: all(...whole) },
  { name: 'near a ZIP, 31 days', asked: search({ near: '11787', limit: '1000' }), n: 100, targets: all(...whole) },
];

/** Of a case with a deadline, so that times before it come first. */
export const caseQuestion = (caseId: string): Question => ({
  name: 'for a case with a deadline, 31 days',
  asked: { ...search({ limit: '50' }), caller: { kind: 'booking', caseId } },
  n: 100,
  targets: none,
});

/** Of 80 clinics and 400 practitioners in ten groups, 70 % booked. */
export const networkQuestions: readonly Question[] = [
  { name: 'network, 31 days, limit 50', asked: search({ limit: '50' }), n: 100, targets: all(p95('P4', 20)) },
  { name: 'network, 31 days, limit 1000', asked: search({ limit: '1000' }), n: 60, targets: all(p95('P4', 20)) },
  { name: 'network, first available', asked: search({ limit: '1' }), n: 60, targets: none },
];
