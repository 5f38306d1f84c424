import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Stage } from '../stages.ts';
import type { ServiceFunction } from './service-function.ts';

/** Lets a function write to patients, from the stage's verified address only. */
export function sendPatientMail(sender: ServiceFunction, { mailFrom }: Stage): void {
  sender.allow(
    new PolicyStatement({
      sid: 'WriteToPatients',
      actions: ['ses:SendEmail'],
      resources: [`arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/${mailFrom.split('@')[1]}`],
      conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
    }),
  );
  sender.set({ MAIL_FROM: mailFrom });
}
