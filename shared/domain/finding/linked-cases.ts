import type { CaseHeader } from '../cases/case-header.ts';
import { isOver } from '../cases/transitions.ts';
import { Refusal } from '../core/refusal.ts';
import { type Urgency, urgencyRank } from '../triage/urgency.ts';

const rankOf = ({ urgency }: Pick<CaseHeader, 'urgency'>): number => urgencyRank(urgency);

/** The highest level among a case and those of the same person that are open. @param linked the others */
export const highestLevel = (header: CaseHeader, linked: readonly CaseHeader[]): Urgency =>
  [header, ...linked.filter((other) => !isOver(other))].toSorted((a, b) => rankOf(b) - rankOf(a))[0]?.urgency ??
  header.urgency;

/**
 * Guards the closing of a case as a duplicate: where the same person's other cases stay open, one of them must be as urgent, so that
 * the higher level keeps the attention.
 * @param linked the person's other cases @throws Refusal `unlawful-change`
 */
export function requireLevelKept(header: CaseHeader, linked: readonly CaseHeader[]): void {
  const open = linked.filter((other) => !isOver(other));
  const kept = open.some((other) => rankOf(other) >= rankOf(header));
  if (open.length === 0 || kept) return;
  const codes = open.map(({ code, urgency }) => `${code} (${urgency})`).join(', ');
  throw new Refusal(
    'unlawful-change',
    `This case is ${header.urgency}, higher than the other open case of this person: ${codes}. Close that one as the duplicate, or change its level first.`,
  );
}
