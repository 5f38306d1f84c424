import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { type AppointmentType, type BookableStatus, bookableStatuses } from '../directory/directory.ts';
import { type Urgency, urgencyRank } from '../triage/urgency.ts';
import { termsOf } from './terms.ts';

/** Since when a case is in a state, as its patient knows it: our names of states mean nothing to them. */
const since: Readonly<Record<BookableStatus, string>> = {
  received: 'as things stand',
  acknowledged: 'once we have answered',
  scheduled: 'once a visit is booked',
  seen: 'once we have seen the patient',
};

/** When a type can be booked that cannot be in a state. */
function whenBookable(name: string, statuses: readonly BookableStatus[], status: BookableStatus): string {
  const later = bookableStatuses.slice(bookableStatuses.indexOf(status) + 1);
  const next = later.find((each) => statuses.includes(each));
  return next
    ? `${name} can be booked ${since[next]}.`
    : `${name} cannot be booked here ${since[status]}: we choose the next visit together.`;
}

/** For whom a type is that a case is too urgent, or not urgent enough, for. */
const forWhom = (name: string, urgencies: readonly Urgency[], urgency: Urgency): string =>
  urgencies.every((each) => urgencyRank(each) > urgencyRank(urgency))
    ? `${name} is kept for cases that are more urgent than this one.`
    : `${name} is not for cases as urgent as this one.`;

/** The first term of a type that keeps a case's patient or referrer from booking it, in words for both. */
export function termAgainst(
  header: CaseHeader,
  type: AppointmentType,
  settings: SchedulingSettings,
): string | undefined {
  const { statuses, urgencies } = termsOf(type, settings);
  const status = header.status as BookableStatus;
  if (!statuses.includes(status)) return whenBookable(type.name, statuses, status);
  return urgencies.includes(header.urgency) ? undefined : forWhom(type.name, urgencies, header.urgency);
}
