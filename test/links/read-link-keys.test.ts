import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { readLinkKeys } from '../../shared/links/link-keys.ts';

const manager = mockClient(SecretsManagerClient);
beforeEach(() => void manager.reset());
const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });

it('a container reads the secret once, and changes to the next key on time all the same', async () => {
  const kept = { current: { ...key('k2', 2), signsFrom: 1000 }, previous: key('k1', 1) };
  manager.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(kept) });
  expect((await readLinkKeys('kept', 999)).current).toEqual(key('k1', 1));
  expect((await readLinkKeys('kept', 1000)).current).toEqual(key('k2', 2));
  expect(manager.commandCalls(GetSecretValueCommand)).toHaveLength(1);
});

it('a secret that cannot be read is an error that says why', async () => {
  manager.on(GetSecretValueCommand).rejects(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
  await expect(readLinkKeys('away', 0)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});
