import type { InputFault } from '../core/refusal.ts';
import type { Directory } from './directory.ts';
import { type DirectoryList, idOf } from './entries.ts';

/** What never changes about an entry once it is stored, because the key of a practitioner-day is made of it. */
const lasting = [
  { list: 'clinics', member: 'zone', inWords: 'zone', whose: 'the clinic' },
  { list: 'practitioners', member: 'scheduleGroup', inWords: 'schedule group', whose: 'the person' },
  { list: 'practitioners', member: 'homeZone', inWords: 'home zone', whose: 'the person' },
] as const satisfies { list: DirectoryList; member: string; inWords: string; whose: string }[];

const memberOf = (entry: object, member: string): unknown => (entry as Record<string, unknown>)[member];

/**
 * What a directory would change of what never changes, with JSON Pointers into it. Two keys for one practitioner-day could
 * book one time twice (docs/decisions/011-a-day-is-named-by-what-never-changes.md).
 */
export const identityFaults = (stored: Directory, wanted: Directory): InputFault[] =>
  lasting.flatMap(({ list, member, inWords, whose }) => {
    const known = new Map(stored[list].map((entry) => [idOf(list, entry), memberOf(entry, member)]));
    return wanted[list].flatMap((entry, index) => {
      const id = idOf(list, entry);
      const before = known.get(id);
      if (before === undefined || before === memberOf(entry, member)) return [];
      const detail =
        `The ${inWords} of ${id} is ${before} and never changes, because booked days are kept under it. ` +
        `Put ${before} back, or let ${id} end with until and enter ${whose} under a new id.`;
      return [{ pointer: `/${list}/${index}/${member}`, detail }];
    });
  });
