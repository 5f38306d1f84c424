import type { Stack } from 'aws-cdk-lib';

export type Build = (stack: Stack) => void;

/** A stack that breaks one of our rules and no other, and the nearest one that keeps them all. */
export interface RuleFixture {
  readonly rule: string;
  readonly breaks: Build;
  readonly keeps: Build;
}

/** A function that nobody made. */
export const arn = 'arn:aws:lambda:us-east-1:000000000000:function:any';
