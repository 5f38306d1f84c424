import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { MessageRecord } from '../../shared/domain/messages/message-record.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { promisedMessageItem } from '../../shared/store/records/message-record.ts';
import { askers, nurse } from '../access/callers.ts';
import { routineReferral } from './bodies.ts';
import type { ConsoleSystem } from './console-system.ts';
import { aMessage } from './message-records.ts';

const at = '2026-11-23T14:00:00.000Z';

/** Words that stand in no form: each tells by which door it came in. */
export const canary = (where: string): string => `canary-${where}`;

export const byReferrer = askers.find(({ name }) => name === 'own referrer')?.token;

/** Sends something to the API. @returns its answer @throws where it is refused */
export async function posted({ system }: ConsoleSystem, path: string, body: unknown, token?: string, method = 'POST') {
  const answer = await system.ask({ method, path, body, token });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** A referral of which a nurse says everything that can be said, each text with a canary. @returns its id */
export async function richReferral(world: ConsoleSystem): Promise<string> {
  const clinical = { ...routineReferral.clinical, cancerHistory: 'past', freeText: canary('words') };
  const form = { ...routineReferral, clinical, note: canary('referral-note'), diagnoses: ['C79.51'] };
  const { referralId } = await posted(world, '/v1/referrals', form, byReferrer);
  const say = (act: string, body: object) => posted(world, `/v1/cases/${referralId}/${act}`, body, nurse.token);
  await say('contact', { channel: 'phone', reached: false, note: canary('call') });
  await say('notes', { text: canary('note') });
  await say('triage', { urgency: 'urgent', reason: canary('override') });
  await say('advice', { text: canary('advice'), close: false });
  await say('information-requests', { items: ['mri'], question: canary('question'), dueBy: '2026-12-01' });
  return referralId;
}

/** A message as the ledger holds it. @param became what was recorded of it since it was promised */
export async function sentMessage(changes: Partial<MessageRecord>, became: object = {}): Promise<void> {
  const Item = toItem({ ...promisedMessageItem(aMessage(changes), at), ...became });
  await new DynamoDBClient({}).send(new PutItemCommand({ TableName: 'Outbox', Item }));
}
