import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler, nextKeys } from '../../../functions/schedule/rotate-link-keys.ts';
import { LinkKeys, mintLink, readLink } from '../../../shared/links/link-token.ts';

interface Version {
  text: string;
  stages: Set<string>;
}

const manager = mockClient(SecretsManagerClient);
const absent = () => new ResourceNotFoundException({ message: 'absent', $metadata: {} });
let versions: Map<string, Version>;

/** A secret as Secrets Manager keeps it: versions by id, each with the stages that point at it. */
function holdSecret(first: unknown): void {
  versions = new Map([['v1', { text: JSON.stringify(first), stages: new Set(['AWSCURRENT']) }]]);
  manager.reset();
  manager.on(GetSecretValueCommand).callsFake(({ VersionStage, VersionId }) => {
    const found = [...versions].find(([id, { stages }]) => stages.has(VersionStage) && (VersionId ?? id) === id);
    if (!found) throw absent();
    return { SecretString: found[1].text, VersionId: found[0] };
  });
  manager.on(PutSecretValueCommand).callsFake(({ ClientRequestToken, SecretString, VersionStages }) => {
    versions.set(ClientRequestToken, { text: SecretString, stages: new Set(VersionStages) });
    return {};
  });
  manager.on(UpdateSecretVersionStageCommand).callsFake(({ VersionStage, MoveToVersionId, RemoveFromVersionId }) => {
    versions.get(RemoveFromVersionId)?.stages.delete(VersionStage);
    versions.get(MoveToVersionId)?.stages.add(VersionStage);
    return {};
  });
}

const token = (n: number): string => `${n}${n}${n}${n}${n}${n}${n}${n}-0000-4000-8000-000000000000`;
const step = (Step: string, n = 2): Promise<void> =>
  handler({ SecretId: 'link-keys', ClientRequestToken: token(n), Step });

async function rotate(n: number): Promise<void> {
  for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret']) await step(Step, n);
}

const current = (): LinkKeys => {
  const [found] = [...versions.values()].filter(({ stages }) => stages.has('AWSCURRENT'));
  return LinkKeys.parse(JSON.parse(found?.text ?? 'null'));
};

const claim = { action: 'booking', subject: 'int_1', expires: 2_000_000_000 } as const;

beforeEach(() => holdSecret({ id: 'first', key: 'a'.repeat(43) }));

describe('rotation of the link keys', () => {
  it('makes of the bare first key the previous one', async () => {
    await rotate(2);
    expect(current().previous).toEqual({ id: 'first', key: 'a'.repeat(43) });
    expect(current().current.id).toBe('22222222');
    expect(Buffer.from(current().current.key, 'base64url')).toHaveLength(32);
  });

  it('leaves links of the key before good, and voids those of the key before that', async () => {
    await rotate(2);
    const link = mintLink(current(), claim);
    await rotate(3);
    expect(readLink(current(), link, 1_900_000_000)).toEqual(claim);
    await rotate(4);
    expect(readLink(current(), link, 1_900_000_000)).toBeUndefined();
  });

  it('changes nothing until it is finished', async () => {
    await step('createSecret');
    expect(versions.get('v1')?.stages.has('AWSCURRENT')).toBe(true);
  });

  it.each(['createSecret', 'finishSecret'])('may repeat %s', async (repeated) => {
    await rotate(2);
    const keys = current();
    await step(repeated);
    expect(current()).toEqual(keys);
  });

  it('makes no second key when createSecret comes again before it is finished', async () => {
    await step('createSecret');
    await step('createSecret');
    expect(manager.commandCalls(PutSecretValueCommand)).toHaveLength(1);
  });

  it('does not finish what cannot be read', async () => {
    await step('createSecret');
    const pending = versions.get(token(2));
    if (pending) pending.text = '{}';
    await expect(step('testSecret')).rejects.toThrow();
  });

  it('refuses a step that Secrets Manager does not have', async () => {
    await expect(step('deleteSecret')).rejects.toThrow();
  });
});

describe('the next keys', () => {
  it('have no previous one where there was no secret', () => {
    expect(nextKeys(undefined, 'k1', 'b'.repeat(43))).toEqual({ current: { id: 'k1', key: 'b'.repeat(43) } });
  });
});
