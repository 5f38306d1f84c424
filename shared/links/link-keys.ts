import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { memoiseOnce } from '../domain/core/memoise.ts';
import { clientSettings } from '../gateways/client-settings.ts';
import { cacheSeconds, type KeptLinkKeys, keysAt, lookupKeyOf, readKept } from './kept-link-keys.ts';
import { keepAtHand } from './keys-at-hand.ts';
import type { LinkKey, LinkKeys } from './link-token.ts';

/** Two tries of 2 s, because the authoriser ends after 5 s. */
const provider = memoiseOnce(() => new SecretsProvider({ clientConfig: { ...clientSettings, maxAttempts: 2 } }));

/**
 * Reads the secret, cached for five minutes in the container.
 * @throws where it is missing or malformed, or cannot be read now.
 */
const readSecret = async (secretId: string): Promise<KeptLinkKeys> =>
  readKept(await provider().get(secretId, { maxAge: cacheSeconds, transform: 'json' }));

/**
 * Reads the link keys from Secrets Manager, through a cache. Which of them signs is told anew each time, so that all containers
 * change to the next key at the same second.
 * @param secretId Secrets Manager id of a JSON text (kept-link-keys.ts)
 * @param now epoch second
 * @throws where the secret is missing or malformed, or cannot be read now.
 */
export async function readLinkKeys(secretId: string, now: number): Promise<LinkKeys> {
  const keys = keysAt(await readSecret(secretId), now);
  keepAtHand(keys, now);
  return keys;
}

/** Reads the key of lookups from the same secret. @throws likewise */
export const readLookupKey = async (secretId: string): Promise<LinkKey> => lookupKeyOf(await readSecret(secretId));
