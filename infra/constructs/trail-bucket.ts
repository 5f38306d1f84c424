import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Six years, leap days included: 45 CFR 164.316(b)(2)(i). */
const sixYears = Duration.days(2192);

const settingsOf = (stage: Stage) => ({
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  versioned: true,
  removalPolicy: stage.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
});

/** Who read the files or tried to change them. S3 writes access logs into no bucket that is locked or encrypted with a key of our own, so they have a bucket for themselves. */
const accessBucket = (scope: Construct, stage: Stage): Bucket =>
  new Bucket(scope, 'Accesses', {
    ...settingsOf(stage),
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [
      { expiration: Duration.days(stage.logRetentionDays), noncurrentVersionExpiration: Duration.days(1) },
    ],
  });

/** Only the trail of this name in this account writes here, and only under the account's own prefix. */
function admitTrail(files: Bucket, trailArn: string): void {
  const principals = [new ServicePrincipal('cloudtrail.amazonaws.com')];
  const ofTrail = { 'aws:SourceArn': trailArn };
  files.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailAsksWhoseBucketItIs',
      principals,
      actions: ['s3:GetBucketAcl'],
      resources: [files.bucketArn],
      conditions: { StringEquals: ofTrail },
    }),
  );
  files.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailWritesFiles',
      principals,
      actions: ['s3:PutObject'],
      resources: [files.arnForObjects(`AWSLogs/${Aws.ACCOUNT_ID}/*`)],
      conditions: { StringEquals: { ...ofTrail, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    }),
  );
}

/**
 * Where the trail's files lie for six years. Of a stage that keeps its data nobody can delete or shorten them, the account's root user
 * included; of any other they are locked for a day, and whoever may bypass governance can empty the bucket.
 */
export function trailBucket(scope: Construct, stage: Stage, encryptionKey: Key, trailArn: string): Bucket {
  const kept = stage.retainData ? sixYears : Duration.days(1);
  const files = new Bucket(scope, 'Files', {
    ...settingsOf(stage),
    encryption: BucketEncryption.KMS,
    encryptionKey,
    // No bucket key: with one S3 asks for it in the bucket's name and not the trail's, and CloudTrail would have to decrypt too.
    bucketKeyEnabled: false,
    objectLockEnabled: true,
    objectLockDefaultRetention: stage.retainData
      ? ObjectLockRetention.compliance(kept)
      : ObjectLockRetention.governance(kept),
    // The CDK's own types do not fit each other under exactOptionalPropertyTypes.
    serverAccessLogsBucket: accessBucket(scope, stage) as IBucket,
    // S3 itself leaves files below 128 KB where they are: moving them costs more than it saves.
    lifecycleRules: [
      {
        transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) }],
      },
      { expiration: kept.plus(Duration.days(1)), noncurrentVersionExpiration: Duration.days(1) },
    ],
  });
  admitTrail(files, trailArn);
  return files;
}
