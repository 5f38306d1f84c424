import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { measureHandlers } from './booking/in-process.ts';
import { measureHttp, measureHttpGrown } from './booking/over-http.ts';
import { benchArguments, openReport } from './report/report.ts';
import { millionWorld } from './world/million.ts';
import { startBeside, startWorld } from './world/world.ts';

/**
 * Booking, refusing, moving, cancelling, alone and many at once (docs/performance.md): targets C1, C4, P3, P5, P8. Over HTTP on
 * the running local system, and in process through the deployed handlers. With `--million` the same beside a million past
 * visits, with `--beside` the handlers of another checkout, in turns.
 */
const few = 1000;

const { file, million, beside } = benchArguments('booking');
const report = openReport('booking', file, {
  pastVisits: million ? [few, 1_000_000] : [few],
  calendar: { practitioners: sampleDirectory.practitioners.length, bookedDays: 31, share: 0.7, freeDays: 61 },
});
await measureHttp(report, few);
const small = await startWorld(`${few} past visits`, sampleDirectory, few);
const large = million ? [await millionWorld()] : [];
const other = beside ? [await startBeside(beside, sampleDirectory, few)] : [];
try {
  for (const world of large) await measureHttpGrown(report, [small, world]);
  await measureHandlers(report, [small, ...large, ...other]);
} finally {
  for (const world of [small, ...large, ...other]) await world.stop();
}
report.close();
