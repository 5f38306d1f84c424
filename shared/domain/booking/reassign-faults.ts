import type { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../core/local-time.ts';
import type { InputFault } from '../core/refusal.ts';
import type { Directory, Practitioner } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';

/** Whose visits of which date are to go to whom. */
export interface WantedReassignment {
  practitionerId: string;
  /** Local date of the practitioner's home zone, YYYY-MM-DD. */
  date: string;
  /** Practitioners, the preferred first. */
  to: readonly string[];
}

/** @returns undefined for one that the directory does not have */
export const practitionerNamed = ({ practitioners }: Pick<Directory, 'practitioners'>, id: string) =>
  practitioners.find(({ practitionerId }) => practitionerId === id);

function whyNotTo(who: Practitioner | undefined, { practitionerId, date }: WantedReassignment): string | undefined {
  if (!who) return 'There is no such practitioner; see /v1/practitioners.';
  if (who.practitionerId === practitionerId) return 'This is whom the visits are taken from; name somebody else.';
  return inUse(who, date) ? undefined : 'This practitioner does not work at the practice on that date.';
}

/** What keeps visits from being reassigned so, as far as the directory and the clock tell. */
export function reassignFaults(
  directory: Pick<Directory, 'practitioners'>,
  wanted: WantedReassignment,
  now: Temporal.Instant,
): InputFault[] {
  const from = practitionerNamed(directory, wanted.practitionerId);
  const isPast = from !== undefined && wanted.date < localDateAt(now, from.homeZone);
  return [
    ...(from ? [] : [{ pointer: '/practitionerId', detail: 'There is no such practitioner; see /v1/practitioners.' }]),
    ...(isPast
      ? [{ pointer: '/date', detail: 'This date is over; visits of today and later can be reassigned.' }]
      : []),
    ...wanted.to.flatMap((id, index) => {
      const isAgain = wanted.to.indexOf(id) < index;
      const detail = isAgain
        ? 'This practitioner is named already.'
        : whyNotTo(practitionerNamed(directory, id), wanted);
      return detail ? [{ pointer: `/to/${index}`, detail }] : [];
    }),
  ];
}
