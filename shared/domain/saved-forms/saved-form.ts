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
  /** The form that was saved with it; absent of one that was asked for later. */
  formId: z.optional(SavedFormId),
  /** Of one that was asked for later: whose forms it opens, as a keyed digest. Where nothing is saved with that it opens nothing, and is not sent. */
  contact: z.optional(z.string()),
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

/** A saved form among those of its contact, and until when it is kept. */
const NamedForm = z.strictObject({ formId: SavedFormId, expiresAt: z.int() });
export type NamedForm = z.infer<typeof NamedForm>;

/** The forms that were saved to a number or address, oldest first, so that a new link can be sent there. */
export const FormContact = z.strictObject({
  /** The number or address, as a keyed digest. */
  contact: z.string(),
  version: z.int(),
  forms: z.array(NamedForm),
  /** Epoch second after which it is forgotten. */
  expiresAt: z.int(),
});
export type FormContact = z.infer<typeof FormContact>;

/** So many forms of a contact a new link opens. */
const mostNamed = 20;

/** @returns the forms of a contact that are kept now (epoch second) */
export const namedNow = (named: FormContact | undefined, now: number): NamedForm[] =>
  named?.forms.filter(({ expiresAt }) => expiresAt > now) ?? [];

/**
 * The forms of a contact with one more. None takes the place of another: whoever types somebody's number may be a stranger to them, so
 * where there are as many as a link opens, the new one is opened by its own link alone.
 * @param now epoch second
 * @returns undefined where it is not named
 */
export function withForm(
  named: FormContact | undefined,
  { contact, ...form }: NamedForm & Pick<FormContact, 'contact'>,
  now: number,
): FormContact | undefined {
  const forms = namedNow(named, now);
  if (forms.length >= mostNamed) return undefined;
  return { contact, version: (named?.version ?? 0) + 1, forms: [...forms, form], expiresAt: form.expiresAt };
}

/** So many links within any hour; `Infinity` = no limit. */
export interface FormLinkLimits {
  /** For one source that asks for them. */
  readonly perSourceAndHour: number;
  /** To one number or address. */
  readonly perContactAndHour: number;
}
