import type { Run } from '../handlers/asked.ts';
import { percentile, shown } from '../report/figures.ts';
import type { Check, Row } from '../report/row.ts';
import { countOf, statusesOf, sumOf } from '../report/sums.ts';
import type { Units } from '../report/units.ts';
import { type Kind, kinds, type Runs } from './alone.ts';
import type { Contended } from './contention.ts';
import type { Counted } from './counts.ts';
import type { Storm } from './storm.ts';

/** Two items, the practitioner-day and the appointment, two units each in a transaction. */
const floorUnits = 4;
const [mostUnits, mostOfReferrer] = [16, 18];

const p = (runs: readonly Run[], share: number): number =>
  percentile(
    runs.flatMap(({ answers }) => answers.map(({ milliseconds }) => milliseconds)),
    share,
  );

const is5xx = (status: number): boolean => status >= 500 || status === 0;
const none = (what: string, value: number): Check => ({ what, value, most: 0, floor: 0 });

function unitChecks(name: string, units: Units): Check[] {
  if (!name.startsWith('booking')) return [];
  return [
    {
      what: 'C1 WCU',
      value: units.writeUnits,
      most: name.includes('referrer') ? mostOfReferrer : mostUnits,
      floor: floorUnits,
    },
    { what: 'C1 writes', value: units.writes, most: 1, floor: 1 },
    { what: 'C3 reads', value: units.reads, most: 2, floor: 1 },
  ];
}

/** @returns a row of an operation that was only counted */
export const countedRows = (where: string, counted: Counted): Row[] =>
  Object.entries(counted)
    .filter(([name]) => !kinds.some((kind) => kind === name))
    .map(([name, units]) => ({ name: `${name}, ${where}`, units, checks: unitChecks(name, units) }));

function checksAlone(kind: Kind, runs: Runs, units: Units | undefined): Check[] {
  if (kind === 'refusal')
    return [{ what: 'P8 p50 over that of a booking', value: p(runs.refusal, 0.5) / p(runs.booking, 0.5), most: 1.5 }];
  return units ? unitChecks(kind, units) : [];
}

/** Rows of what was done alone. @param counted absent where no meter stands between */
export const aloneRows = (where: string, runs: Runs, counted?: Counted): Row[] =>
  kinds.map((kind) => {
    const units = counted?.[kind];
    return {
      name: `${kind}, ${where}`,
      ...sumOf(runs[kind]),
      ...(units && { units }),
      checks: checksAlone(kind, runs, units),
    };
  });

const totalOf = ({ readUnits, writeUnits }: Units): number => readUnits + writeUnits;

interface Other {
  runs: Runs;
  counted?: Counted | undefined;
}

/**
 * Rows of another world, held against the first one's. Beside a longer past nothing may cost more (target C4).
 * @param foreign whether it is another checkout's, of which nothing is asked
 */
export function comparedRows(where: string, first: Other, other: Other, foreign = false): Row[] {
  return kinds.map((kind) => {
    const [ofFirst, ofOther] = [first.counted?.[kind], other.counted?.[kind]];
    const grown = ofFirst && ofOther && totalOf(ofOther) / totalOf(ofFirst);
    const [one, sum] = [sumOf(first.runs[kind]), sumOf(other.runs[kind])];
    return {
      name: `${kind}, ${where}`,
      ...sum,
      ...(ofOther && { units: ofOther }),
      checks: grown && !foreign ? [{ what: 'C4 units, over those of the first', value: grown, most: 1, floor: 1 }] : [],
      note: `p50 ${shown(sum.times.p50 / one.times.p50)} ×, processor time ${shown(sum.processor / one.processor)} × that of the first`,
    };
  });
}

/** @param count how many were under way at once */
export function atOnceRows(
  where: string,
  count: number,
  { booked, refused }: { booked: Run[]; refused: Run[] },
): Row[] {
  const ratio = p(refused, 0.5) / p(booked, 0.5);
  return [
    { name: `${count} bookings at once, ${where}`, ...sumOf(booked), checks: [] },
    {
      name: `${count} refusals at once, ${where}`,
      ...sumOf(refused),
      checks: [{ what: `P8 p50 over that of ${count} bookings at once`, value: ratio, most: 1.5 }],
    },
  ];
}

/** @param alone bookings one after the other, of the same run */
export function contentionRow(where: string, count: number, found: Contended, alone: readonly Run[]): Row {
  const { rivals, apart, visits, doubles } = found;
  const won = countOf(rivals, (status) => status === 201);
  return {
    name: `${count} rivals for one practitioner-day, ${where}`,
    ...sumOf(rivals),
    checks: [
      { what: 'P5 p99 over that of a single booking', value: p(rivals, 0.99) / p(alone, 0.99), most: 2.5 },
      { what: `P5 p99 over that of ${count} at once apart`, value: p(rivals, 0.99) / p(apart, 0.99), most: 2.5 },
      none('R1 double bookings', doubles),
      none('answers 5xx', countOf(rivals, is5xx)),
      none('visits that the days hold and nobody was told of, or the other way round', Math.abs(visits - won)),
    ],
    note: `${statusesOf(rivals)}; all of them wait for one process, as those at once on disjoint days do`,
  };
}

/** Bookings a second, and what more clients make of it. */
export function throughputRows(where: string, runs: ReadonlyMap<number, Run[]>): Row[] {
  const rates = new Map(
    [...runs].map(([clients, list]) => [
      clients,
      list.reduce((sum, { answers }) => sum + answers.length, 0) / list.reduce((sum, { seconds }) => sum + seconds, 0),
    ]),
  );
  const [[, alone = 0] = []] = rates;
  return [...runs].map(([clients, list]) => ({
    name: `disjoint days, ${clients} clients, ${where}`,
    ...sumOf(list),
    checks: [],
    note: `${shown(rates.get(clients) ?? 0)} bookings a second, ${shown((rates.get(clients) ?? 0) / alone)} × one client`,
  }));
}

/** @param memory of the whole process tree afterwards, in megabytes */
export function stormRows({ runs, doubles, strays, doubledCases }: Storm, memory: number): Row[] {
  const rows = [...runs].map(
    ([kind, run]): Row => ({
      name: `storm of 32 clients: ${kind}`,
      times: sumOf([run]).times,
      checks: [none('answers 5xx', countOf([run], is5xx))],
      note: `${statusesOf([run])}; ${shown(run.answers.length / run.seconds)} a second`,
    }),
  );
  return [
    ...rows,
    {
      name: 'after the storm',
      checks: [
        none('R1 double bookings', doubles.length),
        none('visits that stand in no day, or stand there cancelled', strays.length),
        none('cases with two live visits of one type', doubledCases.length),
        { what: 'P7 memory of all processes, MB', value: memory, most: 300 },
      ],
    },
  ];
}
