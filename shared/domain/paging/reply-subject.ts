import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';
import type { PageName } from './page-link.ts';

/** What a reply by SMS answers: all who are paged in a round answer it with the same digits; so with the test page of a day. */
export const ReplySubject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('round'), caseId: CaseId, round: z.int() }),
  z.strictObject({ of: z.literal('test'), region: Region, date: z.string() }),
]);
export type ReplySubject = z.infer<typeof ReplySubject>;

export const subjectOf = (page: PageName): ReplySubject =>
  page.of === 'round'
    ? { of: 'round', caseId: page.caseId, round: page.round }
    : { of: 'test', region: page.region, date: page.date };

/** One subject, one name. */
export const nameOfSubject = (subject: ReplySubject): string =>
  subject.of === 'round' ? `round.${subject.caseId}.${subject.round}` : `test.${subject.region}.${subject.date}`;
