import { isDeepStrictEqual } from 'node:util';
import type { Clinic, Practitioner, StaffMember } from '../../domain/directory/directory.ts';
import type { DirectoryEntry } from '../records/directory-record.ts';
import { clinicInWords, practitionerInWords } from './hours-in-words.ts';
import { masked } from './masked.ts';

type Members = Readonly<Record<string, unknown>>;

const staffInWords = ({ email, phone }: StaffMember) => ({ email: masked(email), phone: masked(phone) });

/** An entry for an operator's eyes: hours in words, how staff are reached masked. */
function readable({ list, entry }: DirectoryEntry): Members {
  if (list === 'practitioners') return { ...entry, ...practitionerInWords(entry as Practitioner) };
  if (list === 'clinics') return { ...entry, ...clinicInWords(entry as Clinic) };
  return list === 'staff' ? { ...entry, ...staffInWords(entry as StaffMember) } : { ...entry };
}

const textOf = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What of a list is not in another: as often as it is there more often. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}

function listDifference(member: string, before: readonly unknown[], after: readonly unknown[]): string[] {
  const [was, is] = [before.map(textOf), after.map(textOf)];
  const lines = [
    ...beyond(was, is).map((text) => `${member}: - ${text}`),
    ...beyond(is, was).map((text) => `${member}: + ${text}`),
  ];
  return lines.length > 0 ? lines : [`${member}: in another order, or its details changed`];
}

function memberDifference(member: string, before: unknown, after: unknown): string[] {
  if (isList(before ?? []) && isList(after ?? []))
    return listDifference(member, (before ?? []) as unknown[], (after ?? []) as unknown[]);
  const [was, is] = [textOf(before), textOf(after)];
  return was === is ? [`${member}: changed, and looks the same masked: ${is}`] : [`${member}: ${was} → ${is}`];
}

/** Which members of an entry differ, one line a member or a thing of its list; none for one that is new. Two blanks before each. */
export function entryDifference(before: DirectoryEntry | undefined, after: DirectoryEntry): string[] {
  if (!before) return [];
  const [rawWas, rawIs]: Members[] = [{ ...before.entry }, { ...after.entry }];
  const [was, is] = [readable(before), readable(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((member) => !isDeepStrictEqual(rawWas?.[member], rawIs?.[member]))
    .flatMap((member) => memberDifference(member, was[member], is[member]))
    .map((line) => `  ${line}`);
}
