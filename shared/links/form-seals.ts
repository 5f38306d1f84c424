import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { channels } from '../domain/messages/events.ts';
import type { FormSeals } from '../workflows/saved-forms/ports.ts';
import type { LinkKeys } from './link-token.ts';
import { seal, unseal } from './seal.ts';

/** 132 bits in base64url: nobody guesses one, and an SMS has room for it. */
const tokenLength = 22;

const Letter = z.strictObject({
  channel: z.enum(channels),
  to: z.string(),
  token: z.string(),
});

/** Each seal names what it is for, so that none opens in another's place. */
const formSecret = (formId: string): string => `spinebridge-form.${formId}`;
const letterSecret = (linkId: string): string => `spinebridge-form-letter.${linkId}`;

/**
 * Seals saved forms under the link keys.
 * @param linkKeys reads the keys, cached
 * @param lookupDigest names terms under the key that outlives rotations, as links to forms do
 */
export const formSeals = (
  linkKeys: () => Promise<LinkKeys>,
  lookupDigest: (terms: readonly string[]) => Promise<string[]>,
): FormSeals => ({
  newToken: () => randomBytes(32).toString('base64url').slice(0, tokenLength),
  linkIdOf: (token) => createHash('sha256').update(token).digest('base64url'),
  contactOf: async (to) => (await lookupDigest([`form-contact.${to}`]))[0] ?? '',
  sealForm: async (formId, text) => seal(await linkKeys(), formSecret(formId), text),
  openForm: async (formId, sealed) => unseal(await linkKeys(), formSecret(formId), sealed),
  sealLetter: async (linkId, letter) => seal(await linkKeys(), letterSecret(linkId), JSON.stringify(letter)),
  openLetter: async (linkId, sealed) => {
    const text = unseal(await linkKeys(), letterSecret(linkId), sealed);
    return text === undefined ? undefined : Letter.safeParse(JSON.parse(text)).data;
  },
});
