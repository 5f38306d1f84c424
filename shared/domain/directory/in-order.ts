import { Directory } from './directory.ts';

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/**
 * A directory whose members stand in the order in which `directory.ts` describes them, clinics by name where a member is a list by
 * clinic: two exports of one directory are the same text, and a comparison of two shows what differs. Lists stay as they are.
 */
export function inOrder(directory: Directory): Directory {
  const ordered = Directory.parse(directory);
  const clinics = ordered.clinics.map((clinic) =>
    clinic.travelMinutes
      ? { ...clinic, travelMinutes: Object.fromEntries(Object.entries(clinic.travelMinutes).sort(byName)) }
      : clinic,
  );
  return { ...ordered, clinics };
}
