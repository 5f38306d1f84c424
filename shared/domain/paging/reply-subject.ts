import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';
import type { PageName } from './page-link.ts';

/**
 * What a reply by SMS answers: all who are paged in a round answer it with the same digits; so with the test page of a day. A flood
 * gathers for each person apart.
 */
export const ReplySubject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('round'), caseId: CaseId, round: z.int() }),
  z.strictObject({ of: z.literal('flood'), gathering: z.string(), date: z.string() }),
  z.strictObject({ of: z.literal('test'), region: Region, date: z.string() }),
]);
export type ReplySubject = z.infer<typeof ReplySubject>;

export function subjectOf(page: PageName): ReplySubject {
  const { recipientId: _, ...subject } = page;
  if (subject.of !== 'round') return subject;
  return { of: 'round', caseId: subject.caseId, round: subject.round };
}

/** One subject, one name. */
export function nameOfSubject(subject: ReplySubject): string {
  switch (subject.of) {
    case 'round':
      return `round.${subject.caseId}.${subject.round}`;
    case 'flood':
      return `flood.${subject.gathering}`;
    case 'test':
      return `test.${subject.region}.${subject.date}`;
  }
}
