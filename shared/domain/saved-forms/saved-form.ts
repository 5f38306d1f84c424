import * as z from 'zod/mini';
import { ConfirmationCode, SavedFormId } from '../core/ids.ts';

const hour = 3600;
/** How long a form that was saved is kept, in seconds. */
export const savedFormSeconds = 7 * 24 * hour;
/** How long a link to it opens it, in seconds: a weekend and a day. A new one may be asked for while the form is kept. */
export const formLinkSeconds = 72 * hour;

/** SHA-256 of a link's token in base64url: under this the link is kept, so that who reads the table opens no form. */
export const FormLinkId = z.string().check(z.regex(/^[\w-]{43}$/));

/** A form that was saved at the person's wish, or what became of it. */
export const SavedForm = z.strictObject({
  formId: SavedFormId,
  /** The form as it stood, sealed; absent once it was sent. */
  sealed: z.optional(z.string()),
  /** The code of the case that it became. */
  sent: z.optional(ConfirmationCode),
  /** Epoch second after which it is forgotten. */
  expiresAt: z.int(),
});
export type SavedForm = z.infer<typeof SavedForm>;

/** A link to a saved form. */
export const FormLink = z.strictObject({
  linkId: FormLinkId,
  /** Absent of a link that was asked for with an address of which nothing is saved: it opens nothing, and is not sent. */
  formId: z.optional(SavedFormId),
  /** In which language it is written, and its page is shown. */
  language: z.enum(['en', 'es']),
  /** To whom and by what the link is written, with its token; sealed. */
  letter: z.string(),
  /** Epoch second from which on it opens nothing. */
  until: z.int(),
  /** Epoch second after which it is forgotten. */
  expiresAt: z.int(),
});
export type FormLink = z.infer<typeof FormLink>;

/** Where a form was saved to: the last one of each number and address, so that a new link can be sent there. */
export const FormContact = z.strictObject({
  /** The number or address, as a keyed digest. */
  contact: z.string(),
  formId: SavedFormId,
  /** Epoch second after which it is forgotten. */
  expiresAt: z.int(),
});
export type FormContact = z.infer<typeof FormContact>;

/** So many links within any hour; `Infinity` = no limit. */
export interface FormLinkLimits {
  /** For one source that asks for them. */
  readonly perSourceAndHour: number;
  /** To one number or address. */
  readonly perContactAndHour: number;
}
