import { assignCase as assign } from '../../domain/cases/assign-case.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { actorOf } from '../../domain/core/party.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { Reply } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

export interface AssignCommand extends CaseCommand {
  /** Recipient id; null = nobody. */
  assignee: string | null;
}

export interface AssignDeps extends CaseDeps {
  directory: DirectoryReader;
  /** IANA zone of the practice. */
  zone: string;
}

/** @throws Refusal `invalid-input` unless the directory knows the person as one of the staff, who has not left */
async function requireStaff({ directory, zone }: AssignDeps, { assignee, now }: AssignCommand): Promise<void> {
  if (assignee === null) return;
  const { staff } = await directory.directory();
  const today = localDateAt(now, zone);
  if (staff.some((member) => member.recipientId === assignee && inUse(member, today))) return;
  throw invalidInput([{ pointer: '/assignee', detail: 'is nobody of the staff, as the directory names them' }]);
}

/**
 * Gives a case to one of the staff, who is told unless they took it themselves, or to nobody. The same again changes nothing.
 * @throws Refusal `invalid-input`, `not-found`, `stale-version`, `unlawful-change` for a case that has ended, `retries-exhausted`
 */
export async function assignCase<Answer>(
  deps: AssignDeps,
  { assignee, ...command }: AssignCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> {
  await requireStaff(deps, { assignee, ...command });
  const isOwn = assignee === actorOf(command.caller).id;
  const change = {
    doing: 'assign this case',
    decide: (before: CaseHeader) => ({ header: assign(before, assignee) }),
    overwrites: (before: CaseHeader) => before.assignee,
    news: assignee === null || isOwn ? undefined : ('assigned' as const),
    audited: 'case-assigned' as const,
    detail: { assignee: assignee ?? 'nobody' },
  };
  return changeCase(deps, command, change, reply);
}
