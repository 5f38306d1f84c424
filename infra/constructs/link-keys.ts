import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnRotationSchedule, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { removalOf } from './removal.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * A key signs from a quarter of an hour after its rotation until a quarter of an hour after the next one, and verifies until
 * the one after that. So its last link works for the time between two rotations less a quarter of an hour, which must be
 * longer than the longest life of a link: 396 days (`longestLinkDays` in shared/links/case-links.ts).
 */
const rotateEvery = Duration.days(400);

/**
 * The keys that sign links and seal kept answers: the one that signs, the one before, and for a while the next, so that they
 * rotate without a gap (shared/links/kept-link-keys.ts).
 */
export class LinkKeysSecret extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, stage: Stage, encryptionKey: IKey) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Keys of signed links and sealed answers',
      encryptionKey,
      removalPolicy: removalOf(stage),
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: 'first' }),
        generateStringKey: 'key',
        passwordLength: 43,
        excludePunctuation: true,
      },
    });
  }

  /** Lets a function rotate the keys, and has it do so. */
  rotateBy(rotator: ServiceFunction): void {
    const { secretArn } = this.secret;
    const rotation = new CfnRotationSchedule(this, 'Rotation', {
      secretId: secretArn,
      rotationLambdaArn: rotator.lambda.functionArn,
      rotationRules: { automaticallyAfterDays: rotateEvery.toDays() },
    });
    // A new schedule rotates at once, so Secrets Manager must be allowed to call before it exists.
    rotation.addResourceDependency(
      new CfnPermission(this, 'MayRotate', {
        action: 'lambda:InvokeFunction',
        functionName: rotator.lambda.functionArn,
        principal: 'secretsmanager.amazonaws.com',
        sourceArn: secretArn,
        sourceAccount: Aws.ACCOUNT_ID,
      }),
    );
    rotator.allow(
      new PolicyStatement({
        sid: 'RotateLinkKeys',
        actions: [
          'secretsmanager:DescribeSecret',
          'secretsmanager:GetSecretValue',
          'secretsmanager:PutSecretValue',
          'secretsmanager:UpdateSecretVersionStage',
        ],
        resources: [secretArn],
      }),
    );
  }

  /** Lets a function read the keys. */
  readBy(reader: ServiceFunction): void {
    reader.allow(
      new PolicyStatement({
        sid: 'LinkKeys',
        actions: ['secretsmanager:GetSecretValue'],
        resources: [this.secret.secretArn],
      }),
    );
    reader.set({ LINK_KEYS_SECRET: this.secret.secretArn });
  }
}
