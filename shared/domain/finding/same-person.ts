import type { Submission } from '../cases/submission.ts';
import { isSameData } from '../core/same-data.ts';
import { likelyNames } from './name-words.ts';

type Patient = Submission['patient'];

const sharesName = (one: Patient, other: Patient): boolean => {
  const names = likelyNames(other);
  return likelyNames(one).some((name) => names.includes(name));
};

/**
 * Whether two forms are most likely of one person: the same, or of the same birth date, as far as it is known, and a likely name. A
 * phone that they share says little: a family has one. Who is not surely the same is somebody else, so that nobody is hidden.
 */
export const isSamePerson = (one: Patient, other: Patient): boolean =>
  isSameData(one, other) || (one.birthDate === other.birthDate && sharesName(one, other));
