import * as z from 'zod/mini';
import { CaseOutcome } from '../domain/cases/case-header.ts';
import { RequestItem, requestItems } from '../domain/cases/request-items.ts';
import { Slug } from '../domain/core/ids.ts';
import { addDays } from '../domain/core/local-time.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import type { InputFault } from '../domain/core/refusal.ts';

/** What staff write of a case: free text, and so clinical. */
const Words = z.string().check(z.minLength(1), z.maxLength(4000));
const Reason = z.string().check(z.minLength(1), z.maxLength(1000));

/** `assignee`: a recipient id of the directory; null = nobody. */
export const AssignBody = z.strictObject({ assignee: z.nullable(Slug) });
export const NoteBody = z.strictObject({ text: Words });
/** The referrer of a case reads why it was declined. */
export const DeclineBody = z.strictObject({ reason: Reason });
/** To another clinic than this one; the referrer of a case reads why. */
export const RedirectBody = z.strictObject({ reason: z.optional(Reason) });
/** The referrer of a case reads outcome and note. */
export const CloseBody = z.strictObject({ outcome: CaseOutcome, note: z.optional(Reason) });
/** The referrer of a case reads it. `close`: it takes the place of a visit; false leaves the case open for one. */
export const AdviceBody = z.strictObject({ text: Words, close: z.boolean() });
/** `other` is said in the question. `dueBy`: the last day, in the practice's zone, that is not late. */
export const AskBody = z.strictObject({
  items: z.array(RequestItem).check(z.minLength(1), z.maxLength(requestItems.length)),
  question: z.optional(Words),
  dueBy: z.iso.date(),
});

/** Days ahead; what is wanted later than that nobody waits for. */
const latestDueBy = 90;

/** What is asked for twice is sent once. */
const repeatedItems = (items: unknown): InputFault[] =>
  Array.isArray(items)
    ? items.flatMap((item, at) =>
        items.indexOf(item) < at ? [{ pointer: `/items/${at}`, detail: 'is named before; ask for it once' }] : [],
      )
    : [];

/** Nobody can send anything by a day gone by, nor what only the question could tell. @param today local date of the practice */
export function askFaults(body: unknown, today: string): InputFault[] {
  const { dueBy, items, question } = isPlainObject(body) ? body : {};
  const day = z.iso.date().safeParse(dueBy).data;
  const isPast = day !== undefined && day < today;
  const isFar = day !== undefined && day > addDays(today, latestDueBy);
  const isUnsaid = Array.isArray(items) && items.includes('other') && (question ?? '') === '';
  return [
    ...(isPast ? [{ pointer: '/dueBy', detail: 'must not lie in the past' }] : []),
    ...(isFar ? [{ pointer: '/dueBy', detail: `must lie at most ${latestDueBy} days ahead` }] : []),
    ...repeatedItems(items),
    ...(isUnsaid ? [{ pointer: '/question', detail: 'is required: say what is meant by other' }] : []),
  ];
}
