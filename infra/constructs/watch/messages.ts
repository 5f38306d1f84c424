import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { fiveMinutes, raiseAlarm, type Watch } from '../alarm.ts';
import { sumOf } from '../counted.ts';
import { channelNames } from '../operations-topics.ts';
import type { Running } from '../running.ts';
import { textType } from '../text-type.ts';

/** Of its monthly limit; there is time to raise it before texts vanish without an error. */
const shareOfSpending = 0.7;

const quarterHour = Duration.minutes(15);
/** Long enough that some texts go out. */
const sixHours = Duration.hours(6);

const ofTopic = (topic: ITopic, metricName: string, period = fiveMinutes): Metric =>
  new Metric({
    namespace: 'AWS/SNS',
    metricName,
    dimensionsMap: { TopicName: topic.topicName },
    statistic: 'sum',
    period,
  });

/** What SNS and End User Messaging measure for the whole account. */
const ofTexts = (metricName: string, statistic: string, period = fiveMinutes): Metric =>
  new Metric({ namespace: 'AWS/SNS', metricName, statistic, period });
/**
 * SNS measures this by country and type only: without these dimensions there is never any data. Of which type texts are is a setting of
 * the account: the check of a deployment asks for it (infra/tools/admin/deployed/sms-account.ts).
 */
const ofTextsHere = (statistic: string): Metric =>
  ofTexts('SMSSuccessRate', statistic, sixHours).with({
    dimensionsMap: { Country: 'US', SMSType: textType },
  });
const ofPatientTexts = (metricName: string, statistic: string, period = fiveMinutes): Metric =>
  new Metric({ namespace: 'AWS/SMSVoice', metricName, statistic, period });

/** What SNS could not hand to a phone or a mailbox, and what it handed to nobody. */
function watchPages(watch: Watch, { alerts: { topic } }: Running): void {
  const runbook = 'delivery-failures';
  raiseAlarm(watch, 'delivery-failures', {
    metric: ofTopic(topic, 'NumberOfNotificationsFailed'),
    above: 0,
    hurts: 'the member of staff whose phone or mailbox takes no messages.',
    runbook,
  });
  // A page of the last seconds is not delivered yet; where nobody gets any, the next is sent within minutes.
  raiseAlarm(watch, 'pages-unmatched', {
    metric: new MathExpression({
      expression: 'IF(FILL(published, 0) > 0 AND FILL(delivered, 0) + FILL(failed, 0) < 1, 1, 0)',
      usingMetrics: {
        published: ofTopic(topic, 'NumberOfMessagesPublished', quarterHour),
        delivered: ofTopic(topic, 'NumberOfNotificationsDelivered', quarterHour),
        failed: ofTopic(topic, 'NumberOfNotificationsFailed', quarterHour),
      },
      period: quarterHour,
    }),
    above: 0,
    periods: 2,
    hurts: 'the patient whose case nobody hears of: what is published matches no subscription.',
    runbook: 'nobody-reachable',
  });
  raiseAlarm(watch, 'pages-malformed', {
    metric: sumOf(
      ['NoMessageAttributes', 'InvalidAttributes'].map((why) =>
        ofTopic(topic, `NumberOfNotificationsFilteredOut-${why}`),
      ),
    ),
    above: 0,
    hurts: 'staff and the patients of the cases that they do not hear of: no filter can match such a message.',
    runbook: 'nobody-reachable',
  });
  raiseAlarm(watch, 'undelivered-lost', {
    metric: ofTopic(topic, 'NumberOfNotificationsFailedToRedriveToDlq'),
    above: 0,
    hurts: 'the member of staff whose message is lost without a trace.',
    runbook,
  });
}

/** Texts to staff, and to patients where the stage has a number for them: at its limit a service drops them without an error. */
export function watchTexts(watch: Watch): void {
  const { smsMonthlyDollars, smsFrom } = watch.stage;
  const above = shareOfSpending * smsMonthlyDollars;
  const runbook = 'sms';
  raiseAlarm(watch, 'sms-spending', {
    metric: ofTexts('SMSMonthToDateSpentUSD', 'max'),
    above,
    hurts: 'everybody who is told by text, on-call staff first: at the limit no text goes out until the month ends.',
    runbook,
  });
  raiseAlarm(watch, 'sms-success', {
    metric: new MathExpression({
      expression: 'IF(FILL(texts, 0) >= 10, rate, 1)',
      usingMetrics: {
        texts: ofTextsHere('n'),
        rate: ofTextsHere('avg'),
      },
      period: sixHours,
    }),
    below: 0.9,
    hurts: 'staff whose phones do not ring.',
    runbook,
  });
  if (!smsFrom) return;
  raiseAlarm(watch, 'patient-sms-spending', {
    metric: ofPatientTexts('TextMessageMonthlySpend', 'max'),
    above,
    hurts: 'patients who are told by text: at the limit no text goes out until the month ends.',
    runbook,
  });
  raiseAlarm(watch, 'patient-sms-success', {
    metric: new MathExpression({
      expression: 'IF(FILL(sent, 0) >= 20, FILL(delivered, 0) / sent, 1)',
      usingMetrics: {
        sent: ofPatientTexts('NumberOfTextMessagePartsSent', 'sum', sixHours),
        delivered: ofPatientTexts('NumberOfTextMessagePartsDelivered', 'sum', sixHours),
      },
      period: sixHours,
    }),
    below: 0.8,
    hurts: 'patients who do not hear of their visit.',
    runbook,
  });
}

/**
 * Mail to patients. Rates are of the whole account, because SES measures them so: AWS reviews an account at 5 % bounces or 0.1 %
 * complaints (SES Developer Guide, sending review FAQs).
 */
function watchMail(watch: Watch): void {
  const ofMail = (metricName: string, statistic: string): Metric =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic, period: Duration.hours(1) });
  const runbook = 'mail-bounces';
  raiseAlarm(watch, 'mail-bounces', {
    metric: ofMail('Reputation.BounceRate', 'avg'),
    above: 0.05,
    hurts: 'patients whose mail does not arrive; all of them if AWS pauses the account.',
    runbook,
  });
  raiseAlarm(watch, 'mail-complaints', {
    metric: ofMail('Reputation.ComplaintRate', 'avg'),
    above: 0.001,
    hurts: 'patients who get mail that they do not want; all of them if AWS pauses the account.',
    runbook,
  });
  raiseAlarm(watch, 'mail-rejects', {
    metric: ofMail('Reject', 'sum'),
    above: 0,
    hurts: 'the patient whose mail SES took for a virus and did not send.',
    runbook,
  });
}

/** The alarms' own ways: what one of them could not bring comes by the other. */
function watchOperations(watch: Watch): void {
  const hurts = 'whoever an alarm would have helped: this way tells of none.';
  const runbook = 'alarm-channels';
  for (const name of channelNames) {
    const { topic, deadLetters } = watch.operations.channels[name];
    raiseAlarm(watch, `alarms-by-${name}-failing`, {
      metric: ofTopic(topic, 'NumberOfNotificationsFailed'),
      above: 0,
      hurts,
      runbook,
    });
    raiseAlarm(watch, `alarms-by-${name}-dead-letters`, {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'max' }),
      above: 0,
      hurts,
      runbook,
    });
  }
}

/** Whether messages arrive: to staff, to patients, and alarms. */
export function watchMessages(watch: Watch, running: Running): void {
  watchPages(watch, running);
  watchTexts(watch);
  watchMail(watch);
  watchOperations(watch);
}
