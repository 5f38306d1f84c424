import { createHash } from 'node:crypto';
import { PageName } from '../../domain/paging/page-link.ts';
import { nameOfSubject, ReplySubject } from '../../domain/paging/reply-subject.ts';
import type { ReplyDigits } from '../../workflows/paging/ports.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const pageKind: RecordKind<typeof PageName> = { schema: PageName, version: 1 };
const subjectKind: RecordKind<typeof ReplySubject> = { schema: ReplySubject, version: 1 };

/** Only the hash of a token is kept: who reads the table can answer no page. */
export const pageKey = (token: string): { pk: string } => ({
  pk: `PAGE#${createHash('sha256').update(token).digest('base64url')}`,
});

export const replyKey = (digits: string): { pk: string } => ({ pk: `REPLY#${digits}` });

/** @param expiresAt epoch second */
export const pageItem = (token: string, page: PageName, expiresAt: number): Record<string, unknown> => ({
  ...pageKey(token),
  schema: pageKind.version,
  page,
  expiresAt,
});

/**
 * What the digits of a reply are written as, besides the set `recipients` of those who were given them. `holder`: the subject in one
 * text, for conditions. @param expiresAt epoch second
 */
export const replyMembers = (subject: ReplySubject, expiresAt: number): Record<string, unknown> => ({
  schema: subjectKind.version,
  holder: nameOfSubject(subject),
  subject,
  expiresAt,
});

export const pageOf = (item: Item): PageName => readMember(pageKind, item, 'page');
export const subjectOf = (item: Item): ReplySubject => readMember(subjectKind, item, 'subject');
export const replyOf = (item: Item): ReplyDigits => ({
  subject: subjectOf(item),
  recipients: item.recipients?.SS ?? [],
});
