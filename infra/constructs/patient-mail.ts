import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { ServiceFunction } from './service-function.ts';

/** Mails to patients by SES: from the stage's verified address only, with news of what became of each on a topic. */
export class PatientMail extends Construct {
  private readonly from: string;
  private readonly configurationSet: ConfigurationSet;

  /** @param receiptsTopicArn where SES tells what became of a mail; its policy lets SES publish */
  constructor(scope: Construct, id: string, { mailFrom }: Stage, receiptsTopicArn: string) {
    super(scope, id);
    this.from = mailFrom;
    this.configurationSet = new ConfigurationSet(this, 'Set');
    this.configurationSet.addEventDestination('Receipts', {
      destination: EventDestination.snsTopic(Topic.fromTopicArn(this, 'ReceiptsTopic', receiptsTopicArn)),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }

  sentBy(sender: ServiceFunction): void {
    const { configurationSetName } = this.configurationSet;
    const arn = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}`;
    sender.allow(
      new PolicyStatement({
        sid: 'WriteToPatients',
        actions: ['ses:SendEmail'],
        resources: [`${arn}:identity/${this.from.split('@')[1]}`, `${arn}:configuration-set/${configurationSetName}`],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
    sender.set({ MAIL_FROM: this.from, MAIL_CONFIGURATION_SET: configurationSetName });
  }
}
