import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { type Place, startPlace } from './handlers/place.ts';
import { benchArguments, openReport, type Report } from './report/report.ts';
import { intake } from './sample-requests.ts';
import { measureSearch } from './search/measure-searches.ts';
import { pureSearch } from './search/pure-search.ts';
import { caseQuestion, dates, networkQuestions, now, practiceQuestions } from './search/questions.ts';
import { millionWorld } from './world/million.ts';
import { networkOf } from './world/network.ts';
import { bookAhead, startBeside, startWorld, type World } from './world/world.ts';

/**
 * Searches for free times through the deployed handlers on an engine in memory (docs/performance.md): targets C2, C4, P4, P8.
 * With `--million` each is asked of a table with a million past visits too, with
 * `--beside` of another checkout's handlers, in turns.
 */
const { file, million, beside } = benchArguments('search');
const booked = { ...dates, share: 0.7 };
const few = 1000;

async function placesOn(worlds: readonly World[], directory: Directory): Promise<Place[]> {
  const places = [];
  for (const world of worlds) {
    await bookAhead(world.client, directory, booked);
    places.push(await startPlace(world, now - Date.now()));
  }
  return places;
}

async function openCase({ timed }: Place): Promise<string> {
  const { answers } = await timed.run([{ operation: 'submitIntake', body: intake() }], { keep: true });
  return answers[0]?.body.intakeId;
}

async function measurePractice(report: Report, worlds: readonly World[]): Promise<void> {
  const places = await placesOn(worlds, sampleDirectory);
  try {
    for (const question of practiceQuestions)
      await report.measure(question.name, () => measureSearch(places, [question]));
    await report.measure('for a case with a deadline', async () => {
      const questions = [];
      for (const place of places) questions.push(caseQuestion(await openCase(place)));
      return measureSearch(places, questions);
    });
  } finally {
    for (const place of places) await place.stop();
  }
}

async function measureNetwork(report: Report): Promise<void> {
  const network = networkOf(10, 40);
  const worlds = [await startWorld('no past', network, 0), ...(beside ? [await startBeside(beside, network, 0)] : [])];
  let places: Place[] = [];
  try {
    places = await placesOn(worlds, network);
    for (const question of networkQuestions)
      await report.measure(question.name, () => measureSearch(places, [question]));
  } finally {
    for (const place of places) await place.stop();
    for (const world of worlds) await world.stop();
  }
  for (const limit of [50, 1000])
    await report.measure('the rule alone', async () => [
      pureSearch(`all clinics, 31 days, limit ${limit}`, sampleDirectory, booked, limit),
      pureSearch(`network, 31 days, limit ${limit}`, network, booked, limit),
    ]);
}

const report = openReport('search', file, {
  pastVisits: million ? [few, 1_000_000] : [few],
  practice: { clinics: 8, practitioners: sampleDirectory.practitioners.length, days: 31, booked: booked.share },
  network: { clinics: 80, practitioners: 400, groups: 10, days: 31, booked: booked.share },
});
const worlds = [
  await startWorld(`${few} past visits`, sampleDirectory, few),
  ...(million ? [await millionWorld()] : []),
  ...(beside ? [await startBeside(beside, sampleDirectory, few)] : []),
];
try {
  await measurePractice(report, worlds);
  await measureNetwork(report);
} finally {
  for (const world of worlds) await world.stop();
}
report.close();
