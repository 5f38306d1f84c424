import { Duration } from 'aws-cdk-lib';
import type { IBackupVault } from 'aws-cdk-lib/aws-backup';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { sumOf } from './counted.ts';
import type { NamedAlert } from './named-alert.ts';

const runbook = 'backup-failed';
const hurts = 'every patient, if the tables are lost before the next backup.';
const period = Duration.hours(1);
/**
 * From one night's backups to the next, and two hours in which these may take longer: a window of one day slides, and would find too few
 * wherever a night is slower than the last.
 */
const hoursBetween = 26;
/** AWS Backup counts a job that could not begin in time, and one that was stopped, apart from one that failed. */
const ends = ['Failed', 'Expired', 'Aborted'];

const jobs = (metricName: string, BackupVaultName: string): Metric =>
  new Metric({
    namespace: 'AWS/Backup',
    metricName,
    dimensionsMap: { BackupVaultName, ResourceType: 'DynamoDB' },
    statistic: 'sum',
    period,
  });

/** AWS does not say whether a copy counts in the vault that it leaves or in the one that it goes to: both do here. */
const failedCopies = (from: string, to: string): MathExpression =>
  new MathExpression({
    expression: 'FILL(leaving, 0) + FILL(arriving, 0)',
    usingMetrics: { leaving: jobs('NumberOfCopyJobsFailed', from), arriving: jobs('NumberOfCopyJobsFailed', to) },
    label: 'copies that failed',
    period,
  });

/**
 * What tells that a night's backups are there.
 * @param copiesVault name of the vault in the second region, where the stage has one
 */
export const backupMetrics = (vault: IBackupVault, copiesVault?: string): readonly NamedAlert[] => {
  const { backupVaultName } = vault;
  const done = sumOf([jobs('NumberOfBackupJobsCompleted', backupVaultName)], period);
  const failed = sumOf(
    ends.map((end) => jobs(`NumberOfBackupJobs${end}`, backupVaultName)),
    period,
  );
  return [
    { name: 'backups-missing', metric: done, below: 1, periods: hoursBetween, isBeat: true, hurts, runbook },
    { name: 'backups-failed', metric: failed, above: 0, hurts, runbook },
    ...(copiesVault
      ? [{ name: 'copies-failed', metric: failedCopies(backupVaultName, copiesVault), above: 0, hurts, runbook }]
      : []),
  ];
};
