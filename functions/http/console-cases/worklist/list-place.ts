import { type Asked, addressOf } from './asked-worklist.ts';

/** What of a worklist's address a case carries along, to lead back to the list as it was. What was searched for stands in it sealed. */
const members = ['urgency', 'status', 'clinic', 'assignee', 'only', 'cursor', 'from', 'd'] as const;

type ListPlace = Asked & { from?: string; d?: string };

/** As a link to a case carries it; undefined of the whole list from its beginning. */
export function listText(place: ListPlace): string | undefined {
  const said = new URLSearchParams(Object.entries(place).filter(([, value]) => value !== undefined));
  return said.size > 0 ? said.toString() : undefined;
}

/** The address of the list that a case was opened from. @param carried what its link carried along; what is strange in it is left out */
export function listAddress(up: string, carried: string | undefined): string {
  const said = new URLSearchParams(carried ?? '');
  const known = members.flatMap((name) => {
    const value = said.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return addressOf(up, Object.fromEntries(known));
}

/** The address of a case that leads back to a list. @param address of the case */
export const withList = (address: string, list: string | undefined): string =>
  list === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ list })}`;
