import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { deadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface MessagesStackProps extends StackProps {
  data: DataStack;
}

/** What holds messages and must survive every deployment: the staff topic, who is subscribed to it, and the queues of what could not be done. */
export class MessagesStack extends Stack {
  constructor(scope: Construct, id: string, _stage: Stage, { data, ...props }: MessagesStackProps) {
    super(scope, id, props);
    deadLetterQueue(this, 'WorkDeadLetters', data.keys.messages);
  }
}
