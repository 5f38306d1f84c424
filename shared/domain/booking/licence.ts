import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { AppointmentType, Practitioner } from '../directory/directory.ts';
import { isTelehealth } from '../directory/modality.ts';

type Practice = Pick<SchedulingSettings, 'practiceState'>;

/** Two letters of the state where the person of a case is while they are seen from afar: their own, else the practice's. */
export const stateOf = ({ homeState }: Pick<CaseHeader, 'homeState'>, { practiceState }: Practice): string =>
  homeState ?? practiceState;

/**
 * Whether a practitioner may give somebody in a state a visit of a type. From afar they treat only where they are licensed: in the
 * practice's state, where the directory does not say.
 * @param state two letters; absent = nobody knows yet whose visit it is
 */
export const isLicensedFor = (
  { licensedStates }: Pick<Practitioner, 'licensedStates'>,
  type: Pick<AppointmentType, 'modality'>,
  state: string | undefined,
  { practiceState }: Practice,
): boolean => state === undefined || !isTelehealth(type) || (licensedStates ?? [practiceState]).includes(state);
