import { Aws } from 'aws-cdk-lib';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs';
import { arn, type Build, type RuleFixture } from './rule-fixture.ts';

const account = '000000000000';
const ofAccount = { StringEquals: { 'aws:SourceAccount': account } };
const fromSource = { ArnLike: { 'aws:SourceArn': arn } };

const letsIn = (Service: unknown, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Principal: { Service }, ...(Condition && { Condition }) }],
});

/** What has a policy that may let a service in. */
const holders = {
  topic:
    (policy: object): Build =>
    (stack) =>
      void new CfnTopicPolicy(stack, 'Policy', { topics: [arn], policyDocument: policy }),
  queue:
    (policy: object): Build =>
    (stack) =>
      void new CfnQueuePolicy(stack, 'Policy', { queues: ['any'], policyDocument: policy }),
  bucket:
    (policy: object): Build =>
    (stack) =>
      void new CfnBucketPolicy(stack, 'Policy', { bucket: 'any', policyDocument: policy }),
  key:
    (policy: object): Build =>
    (stack) =>
      void new CfnKey(stack, 'Key', { keyPolicy: policy, enableKeyRotation: true }),
  role:
    (policy: object): Build =>
    (stack) =>
      void new CfnRole(stack, 'Role', { assumeRolePolicyDocument: policy }),
};

const permission =
  (props: Partial<{ principal: string; sourceArn: string; sourceAccount: string }>): Build =>
  (stack) =>
    void new CfnPermission(stack, 'May', {
      action: 'lambda:InvokeFunction',
      functionName: 'any',
      principal: 'sns.amazonaws.com',
      ...props,
    });

const rule = 'ServicePrincipal';
const sns = 'sns.amazonaws.com';
const logs = `logs.${Aws.REGION}.amazonaws.com`;
const group = { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn } };
const ifNamed = { StringEqualsIfExists: { 'aws:SourceAccount': account } };

export const principalFixtures: readonly RuleFixture[] = [
  ...Object.values(holders).map((holder) => ({
    rule,
    breaks: holder(letsIn(sns)),
    keeps: holder(letsIn(sns, ofAccount)),
  })),
  {
    rule,
    breaks: holders.topic(letsIn(['ses.amazonaws.com', sns], { Bool: { 'aws:SecureTransport': 'true' } })),
    keeps: holders.topic(letsIn(['ses.amazonaws.com', sns], fromSource)),
  },
  {
    rule,
    breaks: holders.role(letsIn('scheduler.amazonaws.com', ifNamed)),
    keeps: holders.role(letsIn('lambda.amazonaws.com', ifNamed)),
  },
  {
    rule,
    breaks: holders.role(letsIn('lambda.amazonaws.com')),
    keeps: holders.role(letsIn('cloudtrail.amazonaws.com')),
  },
  {
    rule,
    breaks: holders.bucket(letsIn('cloudtrail.amazonaws.com')),
    keeps: holders.bucket(letsIn('cloudtrail.amazonaws.com', fromSource)),
  },
  { rule, breaks: holders.key(letsIn(logs)), keeps: holders.key(letsIn(logs, group)) },
  { rule, breaks: permission({}), keeps: permission({ sourceArn: arn }) },
  { rule, breaks: permission({}), keeps: permission({ sourceAccount: account }) },
  { rule, breaks: permission({}), keeps: permission({ principal: arn }) },
];
