import * as z from 'zod/mini';
import { FormFault } from '../domain/cases/submission.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import type { InputFault } from '../domain/core/refusal.ts';
import { RequestAnswer } from './act-answers.ts';
import { ReferralTriageAnswer } from './case-answers.ts';

/** An information request after its answer, with what the case comes to now, and what of its form could not be read. */
export const AnsweredRequest = z.extend(RequestAnswer, {
  triage: ReferralTriageAnswer,
  incomplete: z.optional(z.array(FormFault)),
});

const isNothing = (member: unknown): boolean =>
  (typeof member === 'string' && member.trim() === '') ||
  (Array.isArray(member) && member.length === 0) ||
  (isPlainObject(member) && Object.keys(member).length === 0);

/** What says nothing would end a request that nobody has answered. */
export function emptyAnswerFaults(body: unknown): InputFault[] {
  if (!isPlainObject(body) || !Object.values(body).every(isNothing)) return [];
  return [{ pointer: '/note', detail: 'says nothing: give note, clinical or diagnoses' }];
}
