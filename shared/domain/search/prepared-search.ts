import { stateOf } from '../booking/licence.ts';
import type { BookingRight } from '../booking/right-to-book.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { AppointmentType, Directory } from '../directory/directory.ts';
import { isInVain, notesOf, type SearchNote } from './search-notes.ts';
import type { SlotSearch } from './search-slots.ts';
import type { SlotFilter } from './slot-filter.ts';
import type { FoundSlot } from './slot-order.ts';
import { reasonsFor, type SlotReason } from './slot-reasons.ts';

/** A search by somebody who may book what it finds. */
export interface AskedSearch {
  readonly directory: Directory;
  readonly filter: SlotFilter;
  readonly type: AppointmentType;
  /** The case, with the starts of its visits; absent of a search without one. */
  readonly header: CaseHeader | undefined;
  readonly right: BookingRight;
  /** Two letters, and a ZIP, as they were asked for. */
  readonly stateAsked?: string | undefined;
  readonly zipAsked?: string | undefined;
  readonly now: SlotSearch['now'];
  readonly settings: SchedulingSettings;
  /** Appointment types at which images are looked at, or taken. */
  readonly imagingTypes: readonly string[];
}

/** A search that is ready to be run, and what is said beside its times. */
export interface PreparedSearch {
  readonly search: Omit<SlotSearch, 'limit' | 'after'>;
  readonly notes: readonly SearchNote[];
  /** There is nothing to look for: `notes` say why. */
  readonly inVain: boolean;
  /** What speaks for a time; absent without a case. */
  readonly reasonsOf: ((slot: FoundSlot) => SlotReason[]) | undefined;
}

/** Prepares a search, whichever door it came by. Where the patient lives a case says itself, as booking goes by. */
export function preparedSearch(asked: AskedSearch): PreparedSearch {
  const { directory: calendar, filter, type, header, right, stateAsked, zipAsked, now, settings, imagingTypes } = asked;
  const state = header ? stateOf(header, settings) : (stateAsked ?? settings.practiceState);
  const notes = notesOf({ calendar, filter, settings, type, state, stateAsked, zipAsked });
  return {
    search: { calendar, filter, ...right, entitlement: { ...right.entitlement, state }, now, settings },
    notes,
    inVain: isInVain(notes),
    reasonsOf: header && reasonsFor({ calendar, filter, header, imagingTypes }),
  };
}
