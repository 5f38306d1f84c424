import type { AuditEntry } from '../cases/audit-entry.ts';
import type { Actor } from '../core/party.ts';

/** Why a row is worth a question. */
export const unusualAccess = ['not-in-directory', 'mostly-outside-office-hours', 'many-cases'] as const;
export type UnusualAccess = (typeof unusualAccess)[number];

/** What one actor saw for one purpose. Instants are RFC 3339 UTC. */
export interface Access {
  actor: Actor;
  purpose: string;
  views: number;
  /** Different ones, those that a list named too. */
  cases: number;
  firstAt: string;
  lastAt: string;
  outsideOfficeHours: number;
}
export type JudgedAccess = Access & { unusual: UnusualAccess[] };

/** Whoever looks so rarely may do it at any hour, and see any number of cases. */
const fewViews = 10;
const fewCases = 20;
/** So many times as many cases as the one in the middle of those who look for the same purpose. */
const manyTimes = 3;

/** What of the history says that somebody looked; all else is something done. */
export const viewActions: readonly string[] = ['case-viewed', 'cases-listed', 'audit-viewed'];

/** In the first release a case was written down, and no purpose. */
const purposeOf = ({ purpose = 'getCase' }: AuditEntry): string => purpose;

const casesOf = ({ action, caseId, cases }: AuditEntry): readonly string[] =>
  cases ?? (action === 'case-viewed' || action === 'audit-viewed' ? [caseId] : []);

/**
 * Sums up what one actor saw, one row a purpose; what they did besides is no view.
 * @param isOpen whether the office is open at an instant (RFC 3339)
 */
export function accessesOf(actor: Actor, entries: readonly AuditEntry[], isOpen: (at: string) => boolean): Access[] {
  const views = entries.filter(({ action }) => viewActions.includes(action));
  return [...Map.groupBy(views, purposeOf)].map(([purpose, seen]) => {
    const times = seen.map(({ at }) => at).toSorted();
    return {
      actor,
      purpose,
      views: seen.length,
      cases: new Set(seen.flatMap(casesOf)).size,
      firstAt: times.at(0) ?? '',
      lastAt: times.at(-1) ?? '',
      outsideOfficeHours: times.filter((at) => !isOpen(at)).length,
    };
  });
}

/** The middle number; of two in the middle the smaller. */
const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b).at(Math.floor((numbers.length - 1) / 2)) ?? 0;

function reasons(access: Access, rows: readonly Access[], isKnown: (actor: Actor) => boolean): UnusualAccess[] {
  const usual = middle(rows.filter(({ purpose }) => purpose === access.purpose).map(({ cases }) => cases));
  const found: Record<UnusualAccess, boolean> = {
    'not-in-directory': !isKnown(access.actor),
    'mostly-outside-office-hours': access.views >= fewViews && access.outsideOfficeHours > access.views / 2,
    'many-cases': access.cases >= fewCases && access.cases > manyTimes * usual,
  };
  return unusualAccess.filter((reason) => found[reason]);
}

const orderOf = ({ actor, purpose }: Access): string => `${actor.kind}#${actor.id}#${purpose}`;

/**
 * Marks what is worth a question, and puts the rows in order: by who looked, then what for. It accuses nobody: a nurse on call looks at night.
 * @param isKnown whether the directory had the actor in that month
 */
export const judgedAccesses = (rows: readonly Access[], isKnown: (actor: Actor) => boolean): JudgedAccess[] =>
  rows
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((row) => ({ ...row, unusual: reasons(row, rows, isKnown) }));
