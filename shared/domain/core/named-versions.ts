/** The versions of a record that somebody says they saw: one, or any of several. */
export type NamedVersions = number | readonly number[];

/** @param named absent = whichever it is */
export const isNamedVersion = (version: number, named: NamedVersions | undefined): boolean =>
  named === undefined || (typeof named === 'number' ? named === version : named.includes(version));
