import type { Directory } from './directory.ts';

export type DirectoryList = keyof Directory;

/** Each list of the directory and the member that names an entry of it, once and for all. */
export const idMembers = {
  clinics: 'clinicId',
  practitioners: 'practitionerId',
  appointmentTypes: 'appointmentTypeId',
  staff: 'recipientId',
  referrers: 'referrerId',
} as const satisfies Record<DirectoryList, string>;

export const directoryLists = Object.keys(idMembers) as DirectoryList[];

/** @returns the id under which an entry of a list is known. */
export const idOf = (list: DirectoryList, entry: object): string =>
  String((entry as Record<string, unknown>)[idMembers[list]]);
