import { describe, expect, it } from 'vitest';
import { kept } from '../../infra/constructs/backups.ts';
import { tableNames } from '../../shared/store/table.ts';
import { both, type Cfn, dev, prod } from './support/synthesised.ts';

const rulesOf = (plan: Cfn): Cfn[] => plan.BackupPlan.BackupPlanRule;

describe.each(both)('the backups of $stage.name', (templates) => {
  const rules = rulesOf(templates.named('data/Backups/Plan').props);

  it('are of every table, encrypted with the data key', () => {
    const [selection] = templates.all('AWS::Backup::BackupSelection');
    const backedUp: string[] = selection?.props.BackupSelection.Resources.map((each: Cfn) =>
      templates.text('data', each).replace(/^arn:.*:table\//, ''),
    );
    expect(backedUp.map((name) => name.replace(/\.Arn$/, '')).toSorted()).toEqual(
      tableNames.map((name) => `data/${name}`).toSorted(),
    );
    const vault = templates.named('data/Backups/Vault');
    expect(templates.text('data', vault.props.EncryptionKeyArn)).toBe('data/DataKey.Arn');
  });

  it('are made each night and kept for 35 days, and each month and kept for a year', () => {
    const told = rules.map(({ RuleName, ScheduleExpression, Lifecycle }) => [
      RuleName,
      ScheduleExpression,
      Lifecycle.DeleteAfterDays,
    ]);
    expect(told).toEqual([
      ['daily', 'cron(0 7 * * ? *)', 35],
      ['monthly', 'cron(0 7 1 * ? *)', 365],
    ]);
  });
});

describe('the backups of a stage that keeps its data', () => {
  const vaults = prod.all('AWS::Backup::BackupVault');

  it('lie in vaults that are locked for good after three days, for no shorter than they are kept', () => {
    const locks = Object.fromEntries(vaults.map(({ name, props }) => [name, props.LockConfiguration]));
    expect(locks).toEqual({
      'data/Backups/Vault': { ChangeableForDays: 3, MinRetentionDays: 35, MaxRetentionDays: 365 },
      'copies/Vault': { ChangeableForDays: 3, MinRetentionDays: 7, MaxRetentionDays: 365 },
    });
  });

  it('are taken out by nobody', () => {
    for (const { name, props } of vaults) {
      const [statement, ...more] = props.AccessPolicy.Statement;
      expect(more, name).toEqual([]);
      expect(statement, name).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } });
      expect(statement.Condition, name).toBeUndefined();
      expect(statement.Action, name).toEqual(
        expect.arrayContaining(['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle']),
      );
    }
  });

  it('are copied to another region, into a vault of the name that stands there', () => {
    const copies = prod.named('copies/Vault');
    const region = prod.stage.backupCopyRegion;
    const arn = `arn:<AWS::Partition>:backup:${region}:<AWS::AccountId>:backup-vault:${copies.props.BackupVaultName}`;
    const actions = rulesOf(prod.named('data/Backups/Plan').props).map(({ CopyActions }) => CopyActions);
    for (const [action, ...more] of actions) {
      expect(more).toEqual([]);
      expect(prod.text('data', action.DestinationBackupVaultArn)).toBe(arn);
    }
    const kepts = actions.map(([{ Lifecycle }]) => Lifecycle.DeleteAfterDays);
    expect(kepts).toEqual([kept.dailyCopy.toDays(), kept.monthly.toDays()]);
    expect(prod.text('copies', copies.props.EncryptionKeyArn)).toBe('copies/Key.Arn');
  });
});

describe('the backups of a stage that does not', () => {
  it('can be removed with it, and stay in its region', () => {
    const { props } = dev.named('data/Backups/Vault');
    expect(props.LockConfiguration).toBeUndefined();
    expect(props.AccessPolicy).toBeUndefined();
    expect(dev.stacks.map(({ part }) => part)).not.toContain('copies');
    for (const { CopyActions } of rulesOf(dev.named('data/Backups/Plan').props)) expect(CopyActions).toBeUndefined();
  });
});
