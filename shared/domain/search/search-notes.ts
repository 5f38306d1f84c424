import { isLicensedIn } from '../booking/licence.ts';
import type { Calendar } from '../booking/slot.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { AppointmentType } from '../directory/directory.ts';
import { inUse, type Retirable } from '../directory/in-use.ts';
import { isTelehealth, modalityOf } from '../directory/modality.ts';
import { type SlotFilter, wantedPractitioners } from './slot-filter.ts';

/** What an answer to a search says beside its times. */
export const searchNotes = [
  /** The type is not for the caller, or not for the case; practice staff book it. */
  'not-self-bookable',
  /** Nobody knows where the ZIP of `near` lies: no distances. */
  'zip-not-placed',
  /** `near` decides nothing: the patient of such a visit goes nowhere. */
  'near-not-used',
  /** `state` decides nothing: the visit is in person, or the case says where the patient lives. */
  'state-not-used',
  /** The type takes place in the other way than `modality` asks for: no times. */
  'other-modality',
  /** Of those who could give the visit nobody is licensed where the patient lives: no times. */
  'none-licensed',
  /** No practitioner and clinic are all that is asked for together, whatever the date: no times. */
  'nothing-matches',
  /**
   * The case is urgent and something is free before the time by which it is to be seen, here or elsewhere: times from then on are left
   * out until that is taken. Where nothing is, all but the earliest with each practitioner at each clinic are.
   */
  'before-deadline-first',
] as const;
export type SearchNote = (typeof searchNotes)[number];

/** After these there is nothing to look for. */
const vain: readonly SearchNote[] = ['other-modality', 'none-licensed', 'nothing-matches'];
export const isInVain = (notes: readonly SearchNote[]): boolean => notes.some((note) => vain.includes(note));

/** A search as it was asked for, and the state that decides it. */
export interface NotedSearch {
  readonly calendar: Calendar;
  readonly filter: SlotFilter;
  readonly type: AppointmentType;
  /** Two letters of the state where the patient lives. */
  readonly state: string;
  /** The state that the caller named. */
  readonly stateAsked?: string | undefined;
  readonly zipAsked?: string | undefined;
  readonly settings: SchedulingSettings;
}

const isUsed =
  (date: string) =>
  (entry: Retirable): boolean =>
    inUse(entry, date);

/** Why no time can be found on any date, where that is so. */
function whyVain({ calendar, filter, type, state, settings }: NotedSearch): SearchNote | undefined {
  if ((filter.modality ?? modalityOf(type)) !== modalityOf(type)) return 'other-modality';
  const inUseThen = isUsed(filter.from);
  const clinics = calendar.clinics.filter(inUseThen);
  const wanted = wantedPractitioners({ ...calendar, clinics }, filter).filter(inUseThen);
  if (wanted.length === 0 || !inUseThen(type)) return 'nothing-matches';
  const isOpen = !isTelehealth(type) || wanted.some((each) => isLicensedIn(each, state, settings));
  return isOpen ? undefined : 'none-licensed';
}

/** Why a ZIP orders nothing, where that is so. */
const whyNoDistance = ({ filter, type }: NotedSearch): SearchNote | undefined => {
  if (isTelehealth(type)) return 'near-not-used';
  return filter.near ? undefined : 'zip-not-placed';
};

/** What a search says beside its times: what it could not heed, and why it finds nothing where that lies in what is asked for. */
export function notesOf(search: NotedSearch): SearchNote[] {
  const { type, state, stateAsked, zipAsked } = search;
  const isStateUnused = stateAsked !== undefined && (!isTelehealth(type) || stateAsked !== state);
  const notes: (SearchNote | false | undefined)[] = [
    zipAsked !== undefined && whyNoDistance(search),
    isStateUnused && 'state-not-used',
    whyVain(search),
  ];
  return notes.filter((note) => note !== false && note !== undefined);
}
