import type { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../domain/core/local-time.ts';
import { type Caller, clinicalRoles } from '../../domain/core/party.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import type { CaseDeps } from '../cases/change-case.ts';
import type { CaseBatchReader } from '../cases/ports.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { GatheringReader, TestPages } from './ports.ts';

export interface AnswerPageDeps extends CaseDeps {
  directory: DirectoryReader;
  testPages: TestPages;
  gatherings: GatheringReader;
  caseBatches: CaseBatchReader;
  /** IANA zone of the practice. */
  zone: string;
}

export type Answerer = Extract<Caller, { kind: 'staff' }>;

const LEFT = 'This page was sent to somebody who does not answer pages any more. Sign in, or tell the person on call.';

/** The person whom a page was sent to. @throws Refusal `not-allowed` where they have left, or answer no pages any more */
export async function answererOf(
  { directory, zone }: Pick<AnswerPageDeps, 'directory' | 'zone'>,
  { recipientId }: Pick<PageName, 'recipientId'>,
  now: Temporal.Instant,
): Promise<Answerer> {
  const { staff } = await directory.directory();
  const member = staff.find((each) => each.recipientId === recipientId);
  if (!member || !inUse(member, localDateAt(now, zone)) || !clinicalRoles.includes(member.role))
    throw new Refusal('not-allowed', LEFT);
  return { kind: 'staff', staffId: recipientId, roles: [member.role] };
}

export const OVER = 'This page is over: nobody is paged for it any more.';
