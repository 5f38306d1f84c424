import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { backupVault } from '../constructs/backup-vault.ts';
import { copiesVaultName, kept } from '../constructs/backups.ts';
import { encryptionKey } from '../constructs/encryption-key.ts';
import type { Stage } from '../stages.ts';

/**
 * Where each night's backups are copied to, in another region with a key of its own: what is left if the stage's region is. It shares
 * nothing with the other stacks but the vault's name.
 */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    backupVault(this, stage, {
      encryptionKey: encryptionKey(this, 'Key', stage, 'Copies of backups'),
      backupVaultName: copiesVaultName(stage),
      atLeast: kept.dailyCopy,
      atMost: kept.monthly,
    });
  }
}
