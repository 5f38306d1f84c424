import { randomBytes } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { epochSeconds } from '../../shared/domain/core/instants.ts';
import { clientSettings } from '../../shared/gateways/client-settings.ts';
import { systemClock } from '../../shared/gateways/system-clock.ts';
import { cacheSeconds, readKept, rotated, secondsUntilSigning } from '../../shared/links/kept-link-keys.ts';
import { log } from '../../shared/observability/log.ts';

/** What Secrets Manager sends for each step of a rotation. */
const RotationEvent = z.object({
  SecretId: z.string(),
  ClientRequestToken: z.string(),
  Step: z.enum(['createSecret', 'setSecret', 'testSecret', 'finishSecret']),
});
type RotationEvent = z.infer<typeof RotationEvent>;

let client: SecretsManagerClient | undefined;
const secrets = (): SecretsManagerClient => {
  client ??= new SecretsManagerClient(clientSettings);
  return client;
};

async function read(
  SecretId: string,
  stage: string,
  VersionId?: string,
): Promise<{ text: string; version: string } | undefined> {
  try {
    const command = new GetSecretValueCommand({ SecretId, VersionStage: stage, ...(VersionId && { VersionId }) });
    const { SecretString = '', VersionId: version = '' } = await secrets().send(command);
    return { text: SecretString, version };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

const now = (): number => epochSeconds(systemClock.now());

async function create({ SecretId, ClientRequestToken }: RotationEvent): Promise<void> {
  if (await read(SecretId, 'AWSPENDING', ClientRequestToken)) return;
  const current = await read(SecretId, 'AWSCURRENT');
  const fresh = { id: ClientRequestToken.slice(0, 8), key: randomBytes(32).toString('base64url') };
  const keys = rotated(current && readKept(JSON.parse(current.text)), fresh, now());
  const VersionStages = ['AWSPENDING'];
  const SecretString = JSON.stringify(keys);
  await secrets().send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }));
}

async function pendingKeys({ SecretId, ClientRequestToken }: RotationEvent) {
  const pending = await read(SecretId, 'AWSPENDING', ClientRequestToken);
  return readKept(JSON.parse(pending?.text ?? 'null'));
}

async function test(event: RotationEvent): Promise<void> {
  await pendingKeys(event);
}

const moveStage = (SecretId: string, VersionStage: string, from?: string, to?: string) =>
  secrets().send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage,
      ...(from && { RemoveFromVersionId: from }),
      ...(to && { MoveToVersionId: to }),
    }),
  );

/** @throws where the new key would sign before every container has read it, because the rotation was interrupted. */
async function finish(event: RotationEvent): Promise<void> {
  const { SecretId, ClientRequestToken } = event;
  const current = await read(SecretId, 'AWSCURRENT');
  if (current?.version === ClientRequestToken) return;
  const keys = await pendingKeys(event);
  if (keys.previous && secondsUntilSigning(keys, now()) < cacheSeconds) {
    await moveStage(SecretId, 'AWSPENDING', ClientRequestToken);
    throw new Error(
      'The rotation took too long, so its key is given up. Rotate again (docs/operations.md, "Link keys").',
    );
  }
  await moveStage(SecretId, 'AWSCURRENT', current?.version, ClientRequestToken);
}

const steps: Record<RotationEvent['Step'], (event: RotationEvent) => Promise<void>> = {
  createSecret: create,
  // Nobody else holds the keys, so there is nowhere to set them.
  setSecret: async () => {},
  testSecret: test,
  finishSecret: finish,
};

/**
 * Rotates the link keys. Trigger: Secrets Manager, once for each step; a repeated step changes nothing. The new key is there
 * for all to verify a quarter of an hour before it signs. Links signed by the key before last stop working, so between two
 * rotations leave more than a link's longest life (`longestLinkDays`) and that quarter of an hour.
 */
export async function handler(input: unknown): Promise<void> {
  const event = RotationEvent.parse(input);
  await steps[event.Step](event);
  log.info('link-keys-rotated', { kind: event.Step });
}
