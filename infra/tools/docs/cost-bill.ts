import { type CostInputs, type Month, sum } from './cost-basis.ts';
import { paidMetrics } from './cost-metrics.ts';
import { type Usage, usageOf } from './cost-usage.ts';

type Bill = Record<string, number>;
type Pay = (price: keyof CostInputs['prices'], count: number) => number;

/** Gigabytes that come into log groups in a month, and lie there for as long as they are kept. */
const logs = (pay: Pay, { assumptions: given }: CostInputs, gigabytes: number): number =>
  pay('logGigabyte', gigabytes) + pay('logStoredGigabyte', gigabytes * given.logsKeptMonths * given.logCompression);

const doors = (pay: Pay, { counted, assumptions: given }: CostInputs, use: Usage, month: Month): Bill => ({
  'API Gateway': pay('apiRequest', use.requests),
  WAF:
    pay('firewall', counted.firewalls) +
    pay('firewallRule', counted.firewallRules) +
    pay('firewallRequest', use.requests),
  Cognito:
    pay('staffUser', month.staff) +
    pay('machineClient', month.referrers) +
    pay('machineToken', month.referrers * given.tokenHoursOfAReferrer),
  Lambda: pay('invocation', use.invocations) + pay('gigabyteSecond', use.gigabyteSeconds),
  'Data to the internet': pay('transferGigabyte', use.sentGigabytes),
});

const records = (pay: Pay, { counted }: CostInputs, use: Usage, month: Month): Bill => ({
  'DynamoDB, requests': pay('writeUnit', use.wcu) + pay('readUnit', use.rcu),
  'DynamoDB, storage and recovery':
    pay('tableGigabyte', use.tableGigabytes) + pay('recoveryGigabyte', use.tableGigabytes),
  'Backups in the region': pay('backupGigabyte', use.backupGigabytes),
  'Copies of backups in a second region':
    pay('backupGigabyte', use.copyGigabytes) + pay('regionGigabyte', use.copiedGigabytes),
  'KMS and Secrets Manager':
    pay('key', counted.keys) +
    pay('keyRequest', month.kmsRequests) +
    pay('secret', counted.secrets) +
    pay('secretRead', month.secretReads),
});

const messages = (pay: Pay, use: Usage): Bill => ({
  'SNS, mail to staff': pay('publish', use.staffMails) + pay('staffMail', use.staffMails),
  'SMS to staff':
    pay('smsNumber', 1) + pay('publish', use.texts) + pay('sms', use.texts) + pay('smsCarrier', use.texts),
  'SES, mail to patients': pay('patientMail', use.patientMails),
  'EventBridge Scheduler': pay('timer', use.timers),
});

const watching = (pay: Pay, all: CostInputs, use: Usage): Bill => ({
  'CloudWatch, logs of functions, gateway and firewall': logs(pay, all, use.logGigabytes),
  'CloudWatch, metrics': pay('metric', paidMetrics(all)),
  'CloudWatch, alarms and dashboard': pay('alarm', all.counted.alarmMetrics) + pay('dashboard', all.counted.dashboards),
  'X-Ray': pay('trace', use.traces),
  'CloudTrail, events of tables': pay('trailEvent', use.dataEvents),
  'CloudTrail, log group': logs(pay, all, use.trailLogGigabytes),
  // A file is encrypted with a data key of its own.
  'CloudTrail, files for six years':
    pay('fileGigabyte', use.fileGigabytes - use.coldFileGigabytes) +
    pay('coldFileGigabyte', use.coldFileGigabytes) +
    pay('filePut', use.trailFiles) +
    pay('fileMoved', use.trailFilesMoved) +
    pay('keyRequest', use.trailFiles),
});

/** @returns dollars a month by service, without free tiers and without discounts for volume. */
export function billOf(all: CostInputs, month: Month): Bill {
  const { prices } = all;
  const pay: Pay = (price, count) => (count * prices[price].dollars) / prices[price].per;
  const use = usageOf(all, month);
  return {
    ...doors(pay, all, use, month),
    ...records(pay, all, use, month),
    ...messages(pay, use),
    ...watching(pay, all, use),
  };
}

/** @returns dollars a month in all. */
export const totalOf = (all: CostInputs, month: Month): number => sum(Object.values(billOf(all, month)));
