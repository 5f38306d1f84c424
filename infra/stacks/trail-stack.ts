import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { logGroup } from '../constructs/log-group.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface TrailStackProps extends StackProps {
  data: DataStack;
}

/** Who touched what in AWS itself: the account's trail, kept where nobody can change it. */
export class TrailStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, { data, ...props }: TrailStackProps) {
    super(scope, id, props);
    logGroup(this, 'Events', { stage, logsKey: data.keys.logs });
  }
}
