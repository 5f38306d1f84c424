import { randomBytes } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { clientSettings } from '../../shared/gateways/client-settings.ts';
import { LinkKeys } from '../../shared/links/link-token.ts';
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

/** The next keys: a new current one; the one that was current still verifies what it signed. */
export function nextKeys(text: string | undefined, id: string, key: string): LinkKeys {
  const before = text ? JSON.parse(text) : undefined;
  const previous = before && 'key' in before ? before : before?.current;
  return LinkKeys.parse({ current: { id, key }, ...(previous && { previous }) });
}

async function create({ SecretId, ClientRequestToken }: RotationEvent): Promise<void> {
  if (await read(SecretId, 'AWSPENDING', ClientRequestToken)) return;
  const current = await read(SecretId, 'AWSCURRENT');
  const keys = nextKeys(current?.text, ClientRequestToken.slice(0, 8), randomBytes(32).toString('base64url'));
  const VersionStages = ['AWSPENDING'];
  const SecretString = JSON.stringify(keys);
  await secrets().send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }));
}

async function test({ SecretId, ClientRequestToken }: RotationEvent): Promise<void> {
  const pending = await read(SecretId, 'AWSPENDING', ClientRequestToken);
  LinkKeys.parse(JSON.parse(pending?.text ?? 'null'));
}

async function finish({ SecretId, ClientRequestToken }: RotationEvent): Promise<void> {
  const current = await read(SecretId, 'AWSCURRENT');
  if (current?.version === ClientRequestToken) return;
  const move = { VersionStage: 'AWSCURRENT', MoveToVersionId: ClientRequestToken };
  const from = current && { RemoveFromVersionId: current.version };
  await secrets().send(new UpdateSecretVersionStageCommand({ SecretId, ...move, ...from }));
}

const steps: Record<RotationEvent['Step'], (event: RotationEvent) => Promise<void>> = {
  createSecret: create,
  // Nobody else holds the keys, so there is nowhere to set them.
  setSecret: async () => {},
  testSecret: test,
  finishSecret: finish,
};

/**
 * Rotates the link keys. Trigger: Secrets Manager, once for each step; a repeated step changes nothing. Links signed by the
 * key before last stop working, so rotate less often than twice in a token's life.
 */
export async function handler(input: unknown): Promise<void> {
  const event = RotationEvent.parse(input);
  await steps[event.Step](event);
  log.info('link-keys-rotated', { kind: event.Step });
}
