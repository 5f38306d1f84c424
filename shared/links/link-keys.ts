import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import { LinkKeys } from './link-token.ts';

const cacheSeconds = 300;

/**
 * Reads the link keys from Secrets Manager, cached for five minutes in the container.
 * @param secretId Secrets Manager id of a JSON text `{current, previous?}`
 * @throws where the secret is missing or malformed.
 */
export async function readLinkKeys(secretId: string): Promise<LinkKeys> {
  return LinkKeys.parse(await getSecret(secretId, { maxAge: cacheSeconds, transform: 'json' }));
}
