import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { removalOf } from './removal.ts';

const days: Record<Stage['logRetentionDays'], RetentionDays> = {
  30: RetentionDays.ONE_MONTH,
  400: RetentionDays.THIRTEEN_MONTHS,
};

export interface LogSettings {
  stage: Stage;
  logsKey: IKey;
}

/** A log group encrypted with our key, kept as long as the stage says. */
export const logGroup = (
  scope: Construct,
  id: string,
  { stage, logsKey }: LogSettings,
  logGroupName?: string,
): LogGroup =>
  new LogGroup(scope, id, {
    ...(logGroupName && { logGroupName }),
    encryptionKey: logsKey,
    retention: days[stage.logRetentionDays],
    removalPolicy: removalOf(stage),
  });
