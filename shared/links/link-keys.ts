import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import { LinkKeys } from './link-token.ts';

const cacheSeconds = 300;

/**
 * Reads the link keys from Secrets Manager, cached for five minutes in the container.
 * @param secretId Secrets Manager id of a JSON text `{current, previous?}`
 * @throws where the secret is missing or malformed.
 */
export async function readLinkKeys(secretId: string): Promise<LinkKeys> {
  const secret = await getSecret<{ key?: unknown }>(secretId, { maxAge: cacheSeconds, transform: 'json' });
  // A secret that has just been created holds one bare key until its first rotation.
  return LinkKeys.parse(secret && 'key' in secret ? { current: secret } : secret);
}
