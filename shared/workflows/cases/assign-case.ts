import { assignCase as assign } from '../../domain/cases/assign-case.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { actorOf } from '../../domain/core/party.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import type { Reply } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

export interface AssignCommand extends CaseCommand {
  /** Recipient id; null = nobody. */
  assignee: string | null;
}

/** @throws Refusal `invalid-input` unless the directory knows the person as one of the staff */
async function requireStaff(directory: DirectoryReader, assignee: string | null): Promise<void> {
  if (assignee === null) return;
  const { staff } = await directory.directory();
  if (staff.some(({ recipientId }) => recipientId === assignee)) return;
  throw invalidInput([{ pointer: '/assignee', detail: 'is nobody of the staff, as the directory names them' }]);
}

/**
 * Gives a case to one of the staff, who is told unless they took it themselves, or to nobody. The same again changes nothing.
 * @throws Refusal `invalid-input`, `not-found`, `stale-version`, `unlawful-change` for a case that has ended, `retries-exhausted`
 */
export async function assignCase<Answer>(
  deps: CaseDeps & { directory: DirectoryReader },
  { assignee, ...command }: AssignCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> {
  await requireStaff(deps.directory, assignee);
  const isOwn = assignee === actorOf(command.caller).id;
  const change = {
    doing: 'assign this case',
    decide: (before: CaseHeader) => ({ header: assign(before, assignee) }),
    news: assignee === null || isOwn ? undefined : ('assigned' as const),
    audited: 'case-assigned' as const,
    detail: { assignee: assignee ?? 'nobody' },
  };
  return changeCase(deps, command, change, reply);
}
