import { Duration } from 'aws-cdk-lib';
import type { IBackupVault } from 'aws-cdk-lib/aws-backup';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { sumOf } from './counted.ts';
import type { NamedAlert } from './named-alert.ts';

const runbook = 'backup-failed';
const hurts = 'every patient, if the tables are lost before the next backup.';
const hour = Duration.hours(1);
/**
 * From one night's backups to the next, and two hours in which these may take longer: a window of one day slides, and would find too few
 * wherever a night is slower than the last. One period, because a sum is asked for; CloudWatch takes up to seven days.
 */
const night = Duration.hours(26);
/** AWS Backup counts a job that could not begin in time, and one that was stopped, apart from one that failed. */
const ends = ['Failed', 'Expired', 'Aborted'];

const jobs = (metricName: string, BackupVaultName: string, period = hour): Metric =>
  new Metric({
    namespace: 'AWS/Backup',
    metricName,
    dimensionsMap: { BackupVaultName, ResourceType: 'DynamoDB' },
    statistic: 'sum',
    period,
  });

/** Names of the vaults that a copy leaves and goes to. AWS does not say in which of them it counts. */
interface Copied {
  readonly from: string;
  readonly to: string;
}

const failedCopies = ({ from, to }: Copied): MathExpression =>
  new MathExpression({
    expression: 'FILL(leaving, 0) + FILL(arriving, 0)',
    usingMetrics: { leaving: jobs('NumberOfCopyJobsFailed', from), arriving: jobs('NumberOfCopyJobsFailed', to) },
    label: 'copies that failed',
    period: hour,
  });

/** The larger of both counts: their sum would hide that half is missing, if AWS counted in both. */
const copiesOfANight = ({ from, to }: Copied): MathExpression =>
  new MathExpression({
    expression: 'IF(FILL(leaving, 0) > FILL(arriving, 0), FILL(leaving, 0), FILL(arriving, 0))',
    usingMetrics: {
      leaving: jobs('NumberOfCopyJobsCompleted', from, night),
      arriving: jobs('NumberOfCopyJobsCompleted', to, night),
    },
    label: 'copies of a night',
    period: night,
  });

const copyAlerts = (copied: Copied, tables: number): NamedAlert[] => [
  { name: 'copies-missing', metric: copiesOfANight(copied), below: tables, isBeat: true, hurts, runbook },
  { name: 'copies-failed', metric: failedCopies(copied), above: 0, hurts, runbook },
];

/**
 * What tells that a night's backups are there. AWS counts no table for itself, so it is asked for as many as there are tables.
 * @param tables how many are backed up each night
 * @param copiesVault name of the vault in the second region, where the stage has one
 */
export const backupMetrics = (vault: IBackupVault, tables: number, copiesVault?: string): readonly NamedAlert[] => {
  const { backupVaultName: from } = vault;
  const done = sumOf([jobs('NumberOfBackupJobsCompleted', from, night)], night);
  const failed = sumOf(
    ends.map((end) => jobs(`NumberOfBackupJobs${end}`, from)),
    hour,
  );
  return [
    { name: 'backups-missing', metric: done, below: tables, isBeat: true, hurts, runbook },
    { name: 'backups-failed', metric: failed, above: 0, hurts, runbook },
    ...(copiesVault ? copyAlerts({ from, to: copiesVault }, tables) : []),
  ];
};
