import * as z from 'zod/mini';
import type { Contact } from '../cases/case-header.ts';
import type { Submission } from '../cases/submission.ts';

/**
 * What of a form says who somebody is and stands in no header. It is kept beside the answers so that it can be read without them:
 * whoever writes what a case is found by may read this and nothing else.
 */
export const Identity = z.strictObject({
  /** As much of it as is known: `1962-04-09`, `1962-04` or `1962`. */
  birthDate: z.optional(z.string()),
  /** The referrer's own name for the referral. */
  externalId: z.optional(z.string()),
  /** Of whoever filled in the form for the person: E.164, and an e-mail address. */
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
});
export type Identity = z.infer<typeof Identity>;

/** The attributes of a clinical record's item that tell it: its keys and where it is kept. */
export const identityAttributes = ['pk', 'sk', 'identity'] as const;

export function identityOf({ patient: { birthDate }, externalId, submitter = {} }: Submission): Identity {
  const { phone, email } = submitter;
  return {
    ...(birthDate && { birthDate }),
    ...(externalId && { externalId }),
    ...(phone && { phone }),
    ...(email && { email }),
  };
}

/** All by which a case may be looked for. */
export interface Findable extends Identity {
  code: string;
  contact: Pick<Contact, 'givenName' | 'familyName' | 'phone' | 'email'>;
}
