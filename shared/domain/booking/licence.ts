import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { AppointmentType, Practitioner } from '../directory/directory.ts';
import { isTelehealth } from '../directory/modality.ts';

type Practice = Pick<SchedulingSettings, 'practiceState'>;

/** Two letters of the state where the person of a case is while they are seen from afar: their own, else the practice's. */
export const stateOf = ({ homeState }: Pick<CaseHeader, 'homeState'>, { practiceState }: Practice): string =>
  homeState ?? practiceState;

/** Whether a practitioner is licensed in a state. @param state two letters; absent, as where the directory does not say, = the practice's */
export const isLicensedIn = (
  { licensedStates }: Pick<Practitioner, 'licensedStates'>,
  state: string | undefined,
  { practiceState }: Practice,
): boolean => (licensedStates ?? [practiceState]).includes(state ?? practiceState);

/**
 * Whether a practitioner may give somebody in a state a visit of a type: from afar they treat only where they are licensed.
 * @param state two letters; absent = nobody knows yet whose visit it is
 */
export const isLicensedFor = (
  practitioner: Pick<Practitioner, 'licensedStates'>,
  type: Pick<AppointmentType, 'modality'>,
  state: string | undefined,
  practice: Practice,
): boolean => state === undefined || !isTelehealth(type) || isLicensedIn(practitioner, state, practice);
