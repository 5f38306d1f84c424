import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { type KeptLinkKeys, readKept } from '../../shared/links/kept-link-keys.ts';

interface Version {
  text: string;
  stages: Set<string>;
}

const absent = () => new ResourceNotFoundException({ message: 'absent', $metadata: {} });

/** A secret as Secrets Manager keeps it: versions by id, each with the stages that point at it. */
export function heldSecret() {
  const manager = mockClient(SecretsManagerClient);
  const versions = new Map<string, Version>();

  /** Begins anew with one version. */
  function hold(first: unknown): void {
    versions.clear();
    versions.set('v1', { text: JSON.stringify(first), stages: new Set(['AWSCURRENT']) });
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

  /** What a container reads now. */
  const current = (): KeptLinkKeys => {
    const [found] = [...versions.values()].filter(({ stages }) => stages.has('AWSCURRENT'));
    return readKept(JSON.parse(found?.text ?? 'null'));
  };

  return { manager, versions, hold, current };
}
