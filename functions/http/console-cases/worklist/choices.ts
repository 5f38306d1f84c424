import type { Directory } from '../../../../shared/domain/directory/directory.ts';

/** What a worklist can be narrowed to of what the directory names. */
export const choicesOf = ({ clinics, staff }: Directory): { clinics: string[]; staff: string[] } => ({
  clinics: clinics.map(({ clinicId }) => clinicId),
  staff: staff.map(({ recipientId }) => recipientId),
});
