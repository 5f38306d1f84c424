import type { CaseHeader } from './case-header.ts';
import { requireLawful } from './transitions.ts';

/**
 * Gives a case to one of the staff, or to nobody. The same again changes nothing.
 * @param assignee recipient id; null = nobody
 * @throws Refusal `unlawful-change` for a case that has ended
 */
export function assignCase(header: CaseHeader, assignee: string | null): CaseHeader {
  requireLawful(header, 'assign');
  const { assignee: before, ...rest } = header;
  if ((before ?? null) === assignee) return header;
  return { ...rest, version: header.version + 1, ...(assignee !== null && { assignee }) };
}
