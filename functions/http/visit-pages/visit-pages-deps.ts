import type { Coordinates } from '../../../shared/domain/directory/distance.ts';
import type { Uses } from '../../compose.ts';

/** Whose pages they are, and what opens their addresses. */
export type PageDeps = Uses<'linkKeys' | 'phone' | 'practiceName' | 'textsPatients' | 'zone'>;

/** What shows a visit or a time. */
export type VisitDeps = PageDeps & Uses<'cases' | 'directory' | 'schedule'>;

/** What finds times that a case may take. */
export interface TimesDeps extends VisitDeps, Uses<'firstVisit' | 'settings'> {
  /** The middle of a five-digit ZIP; undefined outside the practice's area. */
  placeOfZip: (zip: string) => Coordinates | undefined;
  /** Appointment types at which images are looked at, or taken. */
  imagingTypes: readonly string[];
}
