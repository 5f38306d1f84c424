import type { Submission } from '../cases/submission.ts';
import { isSameData } from '../core/same-data.ts';

type Patient = Submission['patient'];

/** Letters and digits of a name, without accents and capitals. */
const plain = (name = ''): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether two forms are surely of one person: the same, or of the same birth date and names, however these are written. A phone that
 * they share says little: a family has one. Whoever may be somebody else is, so that nobody is hidden.
 */
export const isSamePerson = (one: Patient, other: Patient): boolean =>
  isSameData(one, other) ||
  (one.birthDate !== undefined &&
    one.birthDate === other.birthDate &&
    plain(one.givenName) === plain(other.givenName) &&
    plain(one.familyName) === plain(other.familyName));
