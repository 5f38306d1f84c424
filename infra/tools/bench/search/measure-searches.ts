import { type Asked, expectStatus, type Run } from '../handlers/asked.ts';
import type { Place } from '../handlers/place.ts';
import { shown, spreadOf } from '../report/figures.ts';
import type { Row } from '../report/row.ts';
import type { Measured, Question } from './questions.ts';

const rounds = 10;

/** Asks one question in several worlds, taking turns. The first round only warms up. */
async function runsOf(asked: Asked, n: number, places: readonly Place[]): Promise<Run[][]> {
  const each = Array.from({ length: Math.ceil(n / rounds) }, () => asked);
  const runs: Run[][] = places.map(() => []);
  for (let round = 0; round <= rounds; round++)
    for (const [at, { timed }] of places.entries()) {
      const run = await timed.run(each);
      expectStatus(each, run, 200);
      if (round > 0) runs[at]?.push(run);
    }
  return runs;
}

function measuredOf(runs: readonly Run[], units: Measured['units']): Measured {
  const answers = runs.flatMap((run) => run.answers);
  const times = spreadOf(answers.map(({ milliseconds }) => milliseconds));
  return { times, processor: runs.reduce((sum, run) => sum + run.processor, 0) / answers.length, units };
}

const totalUnits = ({ units }: Measured): number => units.readUnits + units.writeUnits;

/** A row of each world; a later one is held against the first (target C4). */
function rowsOf({ name, targets }: Question, places: readonly Place[], all: readonly Measured[], shows: string): Row[] {
  const [first] = all;
  return all.map((measured, at) => {
    if (at === 0 || !first)
      return { name: `${name}; ${places[at]?.name}`, ...measured, checks: targets(measured), note: shows };
    const ratio = shown(measured.times.p50 / first.times.p50);
    const grown = totalUnits(measured) / totalUnits(first);
    return {
      name: `${name}; ${places[at]?.name}`,
      ...measured,
      checks: [{ what: `C4 units, over those with ${places[0]?.name}`, value: grown, most: 1, floor: 1 }],
      note: `p50 ${ratio} × that with ${places[0]?.name}`,
    };
  });
}

const answered = ({ slots, days }: { slots?: unknown[]; days?: unknown[] }): string =>
  slots ? `${slots.length} times` : `${days?.length ?? 0} days`;

/**
 * Measures a search in every world: counted once through the meter, then timed in turns.
 * @param questions the same question to each world, or one that names what only that world has
 */
export async function measureSearch(places: readonly Place[], questions: readonly Question[]): Promise<Row[]> {
  const [question] = questions;
  if (!question) throw new Error('There is no question.');
  const counted: Awaited<ReturnType<Place['count']>>[] = [];
  for (const [at, place] of places.entries()) counted.push(await place.count((questions[at] ?? question).asked, 200));
  const runs = await runsOf(question.asked, question.n, places);
  const all = runs.map((each, at) => measuredOf(each, counted[at]?.units as Measured['units']));
  return rowsOf(question, places, all, answered(counted[0]?.answer.body));
}
