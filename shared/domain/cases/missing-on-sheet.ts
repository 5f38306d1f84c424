import type { CaseHeader } from './case-header.ts';
import type { InformationRequest } from './information-request.ts';

/** Who gets what is missing. */
export const sheetOwners = ['front-desk', 'nurse', 'referrer'] as const;

/** Something that is missing for a visit, by its name; nothing of what was answered. */
export interface MissingOnSheet {
  /** `consent`, `form`, `phone-or-video`, `unread-words`, or what its referrer was asked for (`requestItems`). */
  item: string;
  owner: (typeof sheetOwners)[number];
  /** RFC 3339, or the last local date that is not late; null where there is no deadline. */
  dueBy: string | null;
}

/** What the referrer was asked for and did not answer, each once, with the nearest of its dates. */
function askedFor(requests: readonly InformationRequest[]): MissingOnSheet[] {
  const open = requests
    .filter(({ answeredAt }) => answeredAt === undefined)
    .toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1));
  const byItem = new Map<string, string>();
  for (const { items, dueBy } of open) for (const item of items) if (!byItem.has(item)) byItem.set(item, dueBy);
  return [...byItem].map(([item, dueBy]) => ({ item, owner: 'referrer', dueBy }));
}

/**
 * What is missing of a case for a visit of it, first what the front desk asks for. The front desk reads all of this on the case too:
 * of the form that parts are missing, and not which ones; what the referrer was asked for, and not the question.
 * @param requests those to its referrer @param isUnreachable whether nobody can see the person from afar at this visit
 */
export function missingOnSheet(
  header: CaseHeader,
  requests: readonly InformationRequest[],
  isUnreachable: boolean,
): MissingOnSheet[] {
  const { consentMissing, incomplete, unreadText, deadlines } = header;
  const ofDesk = (item: string): MissingOnSheet => ({ item, owner: 'front-desk', dueBy: null });
  return [
    ...(consentMissing ? [ofDesk('consent')] : []),
    ...(incomplete ? [ofDesk('form')] : []),
    ...(isUnreachable ? [ofDesk('phone-or-video')] : []),
    ...(unreadText ? [{ item: 'unread-words', owner: 'nurse' as const, dueBy: deadlines.readBy ?? null }] : []),
    ...askedFor(requests),
  ];
}
