import type { PastHours } from '../../domain/calendar/past-hours.ts';
import type { Clinic, Directory, Practitioner } from '../../domain/directory/directory.ts';
import { closureInWords, sessionInWords } from './hours-in-words.ts';
import { undoneChanges } from './undone-changes.ts';

const gone = <T>(stored: readonly T[] = [], wanted: readonly T[] = [], idOf: (each: T) => unknown): T[] => {
  const kept = new Set(wanted.map(idOf));
  return stored.filter((each) => !kept.has(idOf(each)));
};

const sessionsGone = (stored: Practitioner, wanted: Practitioner, today: string): string[] =>
  gone(stored.sessions, wanted.sessions, ({ sessionId }) => sessionId)
    .filter(({ date }) => date >= today)
    .map((each) => `session ${sessionInWords(each)} of ${stored.practitionerId}`);

const ofClinic = (stored: Clinic, wanted: Clinic, today: string): string[] => [
  ...gone(stored.closures, wanted.closures, ({ closureId }) => closureId)
    .filter(({ to }) => to >= today)
    .map((each) => `closure ${closureInWords(each)} of ${stored.clinicId}`),
  ...gone(stored.openDates, wanted.openDates, (date) => date)
    .filter((date) => date >= today)
    .map((date) => `opening on ${date} of ${stored.clinicId}`),
];

/** The wanted entry beside each stored one, as far as there is one. */
function pairs<T>(stored: readonly T[], wanted: readonly T[], idOf: (each: T) => string): [T, T][] {
  const byId = new Map(wanted.map((each) => [idOf(each), each]));
  return stored.flatMap((each) => {
    const next = byId.get(idOf(each));
    return next ? [[each, next] as [T, T]] : [];
  });
}

/** What a file is held against beside the stored directory. */
export interface TakenBackFacts {
  /** Local date of the practice. */
  today: string;
  /** Hours and limits of a practitioner that were replaced. */
  pastOf: (practitionerId: string) => readonly PastHours[];
  /** Local date of an instant (RFC 3339). */
  dateOf: (instant: string) => string;
}

/**
 * What staff enter day by day and that an import takes back: sessions, closures, holidays opened, as far as they are still to come; and
 * changes of hours and limits. A file that was exported before they were entered does so unawares.
 */
export const takenBack = (
  stored: Directory,
  wanted: Directory,
  { today, pastOf, dateOf }: TakenBackFacts,
): string[] => [
  ...pairs(stored.practitioners, wanted.practitioners, (each) => each.practitionerId).flatMap(([was, is]) => [
    ...sessionsGone(was, is, today),
    ...undoneChanges(was, is, pastOf(was.practitionerId), dateOf),
  ]),
  ...pairs(stored.clinics, wanted.clinics, (each) => each.clinicId).flatMap(([was, is]) => ofClinic(was, is, today)),
];
