import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { hasWishes, type IgnoredWish, ignoredWishes } from '../../../shared/domain/cases/ignored-wishes.ts';
import type { Arrival, OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { hasEmergentClocks } from '../../../shared/domain/paging/paging.ts';
import { log } from '../../../shared/observability/log.ts';
import { triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { DirectoryReader } from '../../../shared/workflows/directory/ports.ts';
import type { Uses } from '../../compose.ts';

export interface JudgedArrivalDeps extends Uses<'ids' | 'ruleset' | 'settings' | 'zone'> {
  directory: Pick<DirectoryReader, 'directory'>;
}

/** A case that nobody has stored yet, and which wishes of its form nobody can meet. */
export interface JudgedArrival {
  opened: OpenedCase;
  ignored: readonly IgnoredWish[];
}

/** Milliseconds that a case waits for the directory. */
const patience = 1500;

/** The directory; of an emergency only where it is at hand this moment. Whatever fails here loses no case, nor holds it up. */
function directoryFor({ directory }: JudgedArrivalDeps, { header }: OpenedCase): Promise<Directory | undefined> {
  const read = directory.directory().catch((error: unknown) => {
    log.warn('wishes-not-judged', { caseId: header.caseId }, error);
    return undefined;
  });
  const turn = hasEmergentClocks(header) ? setImmediate() : setTimeout(patience, undefined, { ref: false });
  return Promise.race([read, turn.then(() => undefined)]);
}

/**
 * Triages what arrived, and sees which of its wishes can be met: those that cannot place the case nowhere. Where the directory cannot
 * be read, they are kept as they are written, and none is said to be ignored.
 */
export async function judgedArrival(
  deps: JudgedArrivalDeps,
  arrival: Arrival,
  now: Temporal.Instant,
): Promise<JudgedArrival> {
  const opened = triageArrival(deps, arrival, now);
  const directory = hasWishes(arrival.submission) ? await directoryFor(deps, opened) : undefined;
  if (!directory) return { opened, ignored: [] };
  const surroundings = { directory, settings: deps.settings, today: localDateAt(now, deps.zone) };
  const ignored = ignoredWishes(arrival.submission, opened.header, surroundings);
  return ignored.length === 0
    ? { opened, ignored }
    : { opened: triageArrival(deps, { ...arrival, ignoredWishes: ignored }, now), ignored };
}
