import { SNSClient } from '@aws-sdk/client-sns';
import { practice } from '../../../../shared/config/practice.ts';
import { snsSubscriptions } from '../../../../shared/gateways/sns-subscriptions.ts';
import { systemClock } from '../../../../shared/gateways/system-clock.ts';
import { storeClient } from '../../../../shared/store/dynamo/client.ts';
import { directoryReader } from '../../../../shared/store/readers/directory-reader.ts';
import { rotaReader } from '../../../../shared/store/readers/rota-reader.ts';
import { routingReader } from '../../../../shared/store/readers/routing-reader.ts';
import type { TableName } from '../../../../shared/store/table.ts';
import { onCallReader } from '../../../../shared/workflows/oncall/read-duty.ts';
import type { StaffTopic } from '../../../../shared/workflows/subscriptions/ports.ts';
import type { Stage } from '../../../stages.ts';
import { type AlarmWay, deafWay } from './alarm-ways.ts';
import { type DeployedNames, deployedNames, type ListResources, listByCli } from './resource-names.ts';
import { mutedTexts } from './sms-account.ts';
import { unreachedStaff } from './unreached-staff.ts';

/** Only looked at here, so nothing of it names a dead-letter queue. */
const lookedAt = (client: SNSClient, topicArn: string): StaffTopic =>
  snsSubscriptions(client, { topicArn, deadLetterArn: '' });

const alarmWays = (sns: SNSClient, { topics }: DeployedNames, { alarmEmail, alarmPhone }: Stage): AlarmWay[] => [
  {
    topic: lookedAt(sns, topics.alarmMail),
    channel: 'email',
    setting: 'alarmEmail',
    address: alarmEmail,
  },
  {
    topic: lookedAt(sns, topics.alarmText),
    channel: 'sms',
    setting: 'alarmPhone',
    address: alarmPhone,
  },
];

function silentStaff(sns: SNSClient, { tables, topics }: DeployedNames): Promise<string[]> {
  const store = storeClient();
  const tableName = (table: TableName): string => tables[table];
  const rotas = rotaReader(store, tableName);
  const directory = directoryReader(store, tableName);
  return unreachedStaff({
    routing: routingReader(store, tableName),
    onCall: onCallReader({ rotas, directory, zone: practice.zone }),
    topic: lookedAt(sns, topics.staff),
    now: systemClock.now(),
  });
}

/**
 * Asks a deployed stage who would not hear: of alarms, and of a page by text. Needs the AWS CLI's credentials and region.
 * @returns what is wrong, a line each; empty where everybody hears
 * @throws in words where the stage cannot be asked
 */
export async function deafEars(stage: Stage, list: ListResources = listByCli): Promise<string[]> {
  const names = await deployedNames(stage.name, list);
  const sns = new SNSClient({});
  const [alarms, texts, staff] = await Promise.all([
    Promise.all(alarmWays(sns, names, stage).map(deafWay)),
    mutedTexts(sns, stage),
    silentStaff(sns, names),
  ]);
  return [...alarms.filter((each) => each !== undefined), ...texts, ...staff];
}
