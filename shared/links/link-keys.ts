import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { memoiseOnce } from '../domain/core/memoise.ts';
import { clientSettings } from '../gateways/client-settings.ts';
import { cacheSeconds, keysAt, readKept } from './kept-link-keys.ts';
import type { LinkKeys } from './link-token.ts';

/** Two tries of 2 s, because the authoriser ends after 5 s. */
const provider = memoiseOnce(() => new SecretsProvider({ clientConfig: { ...clientSettings, maxAttempts: 2 } }));

/**
 * Reads the link keys from Secrets Manager, cached for five minutes in the container. Which of them signs is told anew each
 * time, so that all containers change to the next key at the same second.
 * @param secretId Secrets Manager id of a JSON text (kept-link-keys.ts)
 * @param now epoch second
 * @throws where the secret is missing or malformed, or cannot be read now.
 */
export async function readLinkKeys(secretId: string, now: number): Promise<LinkKeys> {
  const secret = await provider().get(secretId, { maxAge: cacheSeconds, transform: 'json' });
  return keysAt(readKept(secret), now);
}
