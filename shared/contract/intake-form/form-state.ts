import * as z from 'zod/mini';
import { SavedFormId } from '../../domain/core/ids.ts';

/** What was answered so far, by field name, as the form sent it: text of a box, or a list of ticked ones. A field that was never asked is absent. */
export const Answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type Answers = z.infer<typeof Answers>;

/** What became of a form that was sent. Set by the server alone: a form that names it is not believed. */
export const Sent = z.strictObject({
  caseId: z.string(),
  code: z.string(),
  /** RFC 3339. */
  at: z.string(),
  urgency: z.enum(['emergent', 'urgent', 'expedited', 'routine']),
  /** The person may choose a time themselves. */
  books: z.boolean(),
  /** Epoch second at which its page ends, and what that leads on to: no address that is made of it later outlives that. */
  until: z.int(),
});
export type Sent = z.infer<typeof Sent>;

/** A call back that was asked for before the form was sent. Set by the server alone, too. */
export const CallBack = z.strictObject({
  caseId: z.string(),
  code: z.string(),
  /** RFC 3339: somebody calls before that. */
  by: z.string(),
});
export type CallBack = z.infer<typeof CallBack>;

/** What only the server says of a form on its way: sealed wherever it goes, and never believed of a field. */
export const KnownOfForm = z.strictObject({
  /** Epoch second at which its first page was made. */
  began: z.optional(z.int()),
  /** Made with its first page, at random: nobody else's form has it, nor can anybody guess it. */
  mark: z.optional(z.string()),
  callBack: z.optional(CallBack),
  /** As which it was saved for later, last. */
  saved: z.optional(SavedFormId),
});
export type KnownOfForm = z.infer<typeof KnownOfForm>;

/** A form as it stands: what its address holds, sealed, and its pages carry along. */
export const FormState = z.extend(KnownOfForm, {
  answers: Answers,
  /** The page that is shown: id of a page (form-pages.ts); once it was sent `sent`, after a call back was asked for `called`. */
  at: z.string(),
  /** The answer is being changed from the check page, which comes next. */
  changing: z.optional(z.literal(true)),
  /** What was answered so far is an emergency, or speaks of one: its page is shown, and not the question. */
  danger: z.optional(z.literal(true)),
  sent: z.optional(Sent),
  /** Why its page is shown once more: answers could not be taken, or no number to call; or its button is to be pressed again. */
  onceMore: z.optional(z.enum(['answers', 'phone', 'press'])),
});
export type FormState = z.infer<typeof FormState>;

/** @returns of a form what only the server says of it */
export const knownOf = ({ began, mark, callBack, saved }: KnownOfForm): KnownOfForm => ({
  ...(began !== undefined && { began }),
  ...(mark !== undefined && { mark }),
  ...(callBack && { callBack }),
  ...(saved !== undefined && { saved }),
});
