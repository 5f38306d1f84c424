import { Aws, Names } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

/** Longest name of a configuration set. */
const longestName = 64;

/** Texts to patients by AWS End User Messaging: from the stage's number, with news of what became of each on a topic. */
export class PatientTexts extends Construct {
  private readonly from: string;
  private readonly configurationSet: CfnConfigurationSet;

  /**
   * @param from ARN of the number or pool
   * @param receiptsTopicArn where End User Messaging tells what became of a text
   */
  constructor(scope: Construct, id: string, from: string, receiptsTopicArn: string) {
    super(scope, id);
    this.from = from;
    this.configurationSet = new CfnConfigurationSet(this, 'Set', {
      configurationSetName: Names.uniqueResourceName(this, { maxLength: longestName, separator: '-' }),
      eventDestinations: [
        {
          eventDestinationName: 'receipts',
          enabled: true,
          matchingEventTypes: ['TEXT_DELIVERED', 'TEXT_ALL'],
          snsDestination: { topicArn: receiptsTopicArn },
        },
      ],
    });
  }

  sentBy(sender: ServiceFunction): void {
    sender.allow(
      new PolicyStatement({
        sid: 'TextPatients',
        actions: ['sms-voice:SendTextMessage'],
        resources: [
          this.from,
          `arn:${Aws.PARTITION}:sms-voice:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${this.configurationSet.ref}`,
        ],
      }),
    );
    sender.set({ SMS_FROM: this.from, SMS_CONFIGURATION_SET: this.configurationSet.ref });
  }
}
