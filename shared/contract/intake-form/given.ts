/** The members that were answered: what was not asked is left out, never a "no". */
export const given = (members: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** The same as a part of a body; undefined where nothing of it was answered. */
export function part(members: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const answered = given(members);
  return Object.keys(answered).length > 0 ? answered : undefined;
}
