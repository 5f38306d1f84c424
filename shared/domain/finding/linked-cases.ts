import type { CaseHeader } from '../cases/case-header.ts';
import { isOver } from '../cases/transitions.ts';
import { Refusal } from '../core/refusal.ts';
import { type Urgency, urgencyRank } from '../triage/urgency.ts';

const rankOf = ({ urgency }: Pick<CaseHeader, 'urgency'>): number => urgencyRank(urgency);

/** The highest level among a case and those of the same person that are open. @param linked the others */
export const highestLevel = (header: CaseHeader, linked: readonly CaseHeader[]): Urgency =>
  [header, ...linked.filter((other) => !isOver(other))].toSorted((a, b) => rankOf(b) - rankOf(a))[0]?.urgency ??
  header.urgency;

/** Whether staff still look at a case: what was set aside stands where nobody does, and nobody is paged for it. */
const isAttended = (header: CaseHeader): boolean => !isOver(header) && header.setAsideAt === undefined;

/** So many cases of one person are looked at. */
const mostOfOnePerson = 10;

/**
 * The other cases of a person: those that a case is linked with, and those that these are linked with in their turn, whatever became
 * of the ones between.
 * @param known by case id; who is not in it leads no further
 */
export function ofSamePerson(header: CaseHeader, known: ReadonlyMap<string, CaseHeader>): CaseHeader[] {
  const found = [header];
  for (const each of found)
    for (const id of each.linked ?? []) {
      const next = known.get(id);
      if (next && !found.some(({ caseId }) => caseId === id) && found.length < mostOfOnePerson) found.push(next);
    }
  return found.slice(1);
}

const named = (cases: readonly CaseHeader[]): string =>
  cases.map(({ code, urgency }) => `${code} (${urgency})`).join(', ');

/**
 * Guards the closing of a case as a duplicate: of a person's cases one stays, and where some stay open, one that is as urgent, so that
 * the higher level keeps the attention. What was set aside does not count as open. A case that is linked with none is closed on the word of whoever closes it.
 * @param linked the person's other cases @throws Refusal `unlawful-change`
 */
export function requireLevelKept(header: CaseHeader, linked: readonly CaseHeader[]): void {
  if (linked.length === 0) return;
  const staying = linked.filter(({ outcome }) => outcome !== 'duplicate');
  if (staying.length === 0)
    throw new Refusal(
      'unlawful-change',
      `Every other case of this person was closed as a duplicate too: ${named(linked)}. Close this one with what came of it.`,
    );
  const open = staying.filter(isAttended);
  const aside = staying.filter((other) => !isOver(other) && !isAttended(other));
  if (open.length === 0 && aside.length > 0)
    throw new Refusal(
      'unlawful-change',
      `What else is open of this person was set aside, where nobody looks: ${named(aside)}. Bring it back first.`,
    );
  if (open.length === 0 || open.some((other) => rankOf(other) >= rankOf(header))) return;
  throw new Refusal(
    'unlawful-change',
    `This case is ${header.urgency}, higher than what stays open of this person: ${named(open)}. Close that as the duplicate, or set its level first.`,
  );
}
