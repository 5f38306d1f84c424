import type { AppointmentType, Modality } from './directory.ts';

/** How visits of a type take place: in person where it does not say. */
export const modalityOf = ({ modality }: Pick<AppointmentType, 'modality'>): Modality => modality ?? 'in-person';

/** Whether patients stay at home for visits of a type. */
export const isTelehealth = (type: Pick<AppointmentType, 'modality'>): boolean => modalityOf(type) === 'telehealth';
