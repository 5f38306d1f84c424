import { randomBytes } from 'node:crypto';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { keptOnce } from '../durable-file.ts';
import { type AwsService, jsonAnswer, jsonError } from './aws-service.ts';

/** Answers GetSecretValue for the given secrets (JSON 1.1 protocol) and nothing else. */
export const secretsManager =
  (secrets: Readonly<Record<string, string>>): AwsService =>
  ({ headers, body }) => {
    if (headers['x-amz-target'] !== 'secretsmanager.GetSecretValue')
      return jsonError(400, 'InvalidRequestException', 'The local Secrets Manager answers GetSecretValue only.');
    const { SecretId } = JSON.parse(body) as { SecretId: string };
    const SecretString = secrets[SecretId];
    if (SecretString === undefined)
      return jsonError(400, 'ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    const ARN = `arn:aws:secretsmanager:us-east-1:000000000000:secret:${SecretId}`;
    return jsonAnswer({ ARN, Name: SecretId, SecretString, VersionStages: ['AWSCURRENT'] });
  };

/** @returns the link keys of this data folder, made once, so that links outlive a restart. */
export async function keptLinkKeys(path: string): Promise<string> {
  const make = (): LinkKeys => ({ current: { id: 'k1', key: randomBytes(32).toString('base64url') } });
  return JSON.stringify(await keptOnce(path, make));
}
