import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from '../stages.ts';

/** What becomes of something that holds data when its stack is deleted or it is replaced: a stage that keeps its data leaves it in the account. */
export const removalOf = ({ retainData }: Pick<Stage, 'retainData'>): RemovalPolicy =>
  retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
