import { type Asked, expectStatus, type Run } from '../handlers/asked.ts';
import type { Place } from '../handlers/place.ts';
import { shown } from '../report/figures.ts';
import type { Row } from '../report/row.ts';
import { sumOf } from '../report/sums.ts';
import type { Units } from '../report/units.ts';
import type { Measured, Question } from './questions.ts';

const rounds = 10;
/** On a machine that others use too a question is asked less often: what is left out makes its percentiles coarser. */
const patienceMilliseconds = 15_000;
const leastRounds = 2;

interface Counted {
  place: Place;
  asked: Asked;
  units: Units;
  shows: string;
}

/** Asks in several worlds, taking turns. The first round only warms up. */
async function runsOf(counted: readonly Counted[], n: number): Promise<Run[][]> {
  const runs: Run[][] = counted.map(() => []);
  const began = performance.now();
  const goOn = (round: number): boolean =>
    round <= leastRounds || (round <= rounds && performance.now() - began < patienceMilliseconds);
  for (let round = 0; goOn(round); round++)
    for (const [at, { asked, place }] of counted.entries()) {
      const each = Array.from({ length: Math.ceil(n / rounds) }, () => asked);
      const run = await place.timed.run(each);
      expectStatus(each, run, 200);
      if (round > 0) runs[at]?.push(run);
    }
  return runs;
}

const totalOf = ({ readUnits, writeUnits }: Units): number => readUnits + writeUnits;

/** The row of a later world, held against the first one's: what it costs must not grow with the past (target C4). */
function comparedRow(name: string, measured: Measured, first: Measured, { place, shows }: Counted, than: string): Row {
  const grown = totalOf(measured.units) / totalOf(first.units);
  const [times, processor] = [measured.times.p50 / first.times.p50, measured.processor / first.processor];
  return {
    name: `${name}; ${place.name}`,
    ...measured,
    checks: place.foreign ? [] : [{ what: `C4 units, over those with ${than}`, value: grown, most: 1, floor: 1 }],
    note: `${shows}; p50 ${shown(times)} ×, processor time ${shown(processor)} × that with ${than}`,
  };
}

function rowsOf({ name, targets }: Question, counted: readonly Counted[], runs: readonly Run[][]): Row[] {
  const [ours, ...later] = counted.map((each, at): [Counted, Measured] => [
    each,
    { ...sumOf(runs[at] ?? []), units: each.units },
  ]);
  if (!ours) return [];
  const [{ place, shows }, first] = ours;
  return [
    { name: `${name}; ${place.name}`, ...first, checks: targets(first), note: shows },
    ...later.map(([each, measured]) => comparedRow(name, measured, first, each, place.name)),
  ];
}

const answered = ({ slots, days }: { slots?: unknown[]; days?: unknown[] }): string =>
  slots ? `${slots.length} times` : `${days?.length ?? 0} days`;

/** Asks once through the meter, after once that lets it read the directory anew if a minute is over. @returns nothing where another checkout does not know the question */
async function countAt(place: Place, asked: Asked): Promise<Counted | undefined> {
  try {
    await place.count(asked, 200);
    const { units, answer } = await place.count(asked, 200);
    return { place, asked, units, shows: answered(answer.body) };
  } catch (error) {
    if (place.foreign) return undefined;
    throw error;
  }
}

/**
 * Measures a search in every world: counted once through the meter, then timed in turns.
 * @param questions the same question to each world, or one that names what only that world has
 */
export async function measureSearch(places: readonly Place[], questions: readonly Question[]): Promise<Row[]> {
  const [question] = questions;
  if (!question) throw new Error('There is no question.');
  const counted: Counted[] = [];
  for (const [at, place] of places.entries()) {
    const found = await countAt(place, (questions[at] ?? question).asked);
    if (found) counted.push(found);
  }
  return rowsOf(question, counted, await runsOf(counted, question.n));
}
