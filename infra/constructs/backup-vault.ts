import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export interface VaultSettings {
  readonly encryptionKey: Key;
  readonly backupVaultName?: string;
  /** The shortest that a backup in it is kept. */
  readonly atLeast: Duration;
  /** The longest. */
  readonly atMost: Duration;
}

/**
 * Nobody takes a backup out, makes its life shorter or removes the vault, whatever his role allows. Whoever may change this policy could
 * lift it (the alarm `vault-touched` tells); the lock is what holds then.
 */
const nothingIsTakenOut = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'NothingIsTakenOut',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [
          'backup:DeleteRecoveryPoint',
          'backup:DisassociateRecoveryPoint',
          'backup:UpdateRecoveryPointLifecycle',
          'backup:DeleteBackupVault',
          'backup:DeleteBackupVaultLockConfiguration',
        ],
        resources: ['*'],
      }),
    ],
  });

/** Days in which a lock that was set by mistake can be lifted; after that nobody can, AWS included. */
const secondThoughts = Duration.days(3);

/** A vault; of a stage that keeps its data it is locked, and its policy lets nobody take anything out. */
export const backupVault = (scope: Construct, stage: Stage, settings: VaultSettings): BackupVault => {
  const { encryptionKey, backupVaultName, atLeast, atMost } = settings;
  return new BackupVault(scope, 'Vault', {
    encryptionKey,
    ...(backupVaultName && { backupVaultName }),
    ...(stage.retainData && {
      accessPolicy: nothingIsTakenOut(),
      lockConfiguration: { minRetention: atLeast, maxRetention: atMost, changeableFor: secondThoughts },
    }),
    removalPolicy: stage.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
};
