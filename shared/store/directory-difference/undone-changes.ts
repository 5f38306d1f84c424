import type { PastHours } from '../../domain/calendar/past-hours.ts';
import type { Practitioner } from '../../domain/directory/directory.ts';
import { hoursInWords, limitInWords } from './hours-in-words.ts';

type Calendar = Pick<Practitioner, 'weeklyHours' | 'limits'>;

/** What of the calendar staff change as a whole, each as a list of things in words: their order says nothing. */
const parts: Record<string, (calendar: Calendar) => string[]> = {
  hours: ({ weeklyHours }) => weeklyHours.map(hoursInWords),
  limits: ({ limits = [] }) => limits.map(limitInWords),
};

const beyond = (list: readonly string[], other: readonly string[]): string[] =>
  list.filter((each) => !other.includes(each));

const isOther = (list: readonly string[], other: readonly string[]): boolean =>
  beyond(list, other).length + beyond(other, list).length > 0;

/** Whether a file puts back all that was changed between two states, and is otherwise like the first: it was written before. */
function isUndone(before: readonly string[], stored: readonly string[], wanted: readonly string[]): boolean {
  const [added, removed] = [beyond(stored, before), beyond(before, stored)];
  const isAlike = before.length === 0 ? wanted.length === 0 : before.some((each) => wanted.includes(each));
  const isPutBack = beyond(removed, wanted).length === 0 && !added.some((each) => wanted.includes(each));
  return isOther(stored, before) && isAlike && isPutBack;
}

/**
 * Changes of hours and limits that a file takes back, which was exported before them. What a file changes by itself is none.
 * @param past hours and limits of the same practitioner that were replaced, in any order
 * @param dateOf local date of an instant (RFC 3339)
 */
export function undoneChanges(
  stored: Practitioner,
  wanted: Practitioner,
  past: readonly PastHours[],
  dateOf: (instant: string) => string,
): string[] {
  const oldestFirst = past.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  return Object.entries(parts).flatMap(([what, of]) => {
    const changes = oldestFirst.filter((before, at) => isOther(of(before), of(oldestFirst[at + 1] ?? stored)));
    const first = changes.find((before) => isUndone(of(before), of(stored), of(wanted)));
    return first ? [`the change of ${what} of ${stored.practitionerId} on ${dateOf(first.until)}`] : [];
  });
}
