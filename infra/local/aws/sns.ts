import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Delivery, Outbox } from '../outbox.ts';
import type { AwsService } from './aws-service.ts';
import type { OptOuts } from './opt-outs.ts';
import { answered, element, entriesOf, refused, SnsRefusal } from './sns-query.ts';
import type { SnsStore, SnsSubscription } from './sns-store.ts';
import { type SnsAction, subscriptionActions } from './sns-subscriptions.ts';

export interface SnsSetup {
  topicArn: string;
  outbox: Pick<Outbox, 'deliver'>;
  now: () => Temporal.Instant;
  store: SnsStore;
  optOuts: Pick<OptOuts, 'includes'>;
  warn: (text: string) => void;
}

type Attributes = Readonly<Record<string, string>>;

/** A page is refused here as SNS would: subjects are ASCII, under 100 characters, on one line (SNS API, Publish). */
const subjectAllowed = /^[\x21-\x7e][\x20-\x7e]{0,98}$/;

/** Whether a filter policy lets a message through: each name with one of its values. No policy lets everything through. */
function matches({ attributes }: SnsSubscription, message: Attributes): boolean {
  const policy = JSON.parse(attributes.FilterPolicy ?? '{}') as Record<string, readonly unknown[]>;
  return Object.entries(policy).every(([name, values]) => values.includes(message[name]));
}

/** Whoever a message reaches: confirmed, by their filter, and not by a phone that said STOP. */
const receivers = ({ store, optOuts }: SnsSetup, message: Attributes): SnsSubscription[] =>
  store
    .all()
    .filter((each) => each.pendingSince === undefined && matches(each, message) && !optOuts.includes(each.endpoint));

async function deliver(setup: SnsSetup, form: URLSearchParams, id: string): Promise<void> {
  const attributes = entriesOf(form, 'MessageAttributes', 'Name', 'Value.StringValue');
  const { recipient = '', channel = '', kind = '', messageId = id, caseId } = attributes;
  const reached = receivers(setup, attributes);
  if (reached.length === 0) setup.warn(`SNS: no subscription for recipient ${recipient} on ${channel} (${messageId})`);
  const subject = form.get('Subject');
  const shared = {
    at: setup.now().toString(),
    body: form.get('Message') ?? '',
    kind,
    ...(caseId ? { caseId } : {}),
    messageId,
  };
  const messages = reached.map(({ protocol, endpoint }) => ({
    channel: protocol as Delivery['channel'],
    to: endpoint,
    ...(subject && protocol === 'email' ? { subject } : {}),
    ...shared,
  }));
  await setup.outbox.deliver(...messages);
}

async function publish(setup: SnsSetup, form: URLSearchParams) {
  if (!form.get('Message')) throw new SnsRefusal('InvalidParameter', 'Invalid parameter: Empty message');
  if (!subjectAllowed.test(form.get('Subject') ?? '-'))
    throw new SnsRefusal('InvalidParameter', 'Invalid parameter: Subject');
  const id = randomUUID();
  await deliver(setup, form, id);
  return answered('Publish', element('MessageId', id));
}

function actionOf(setup: SnsSetup, form: URLSearchParams): ReturnType<SnsAction> {
  const name = form.get('Action') ?? '';
  const topic = form.get('TopicArn');
  if (topic !== null && topic !== setup.topicArn) throw new SnsRefusal('NotFound', 'Topic does not exist');
  if (name === 'Publish') return publish(setup, form);
  const action = subscriptionActions[name];
  if (!action) throw new SnsRefusal('InvalidAction', `The local SNS does not answer ${name}.`);
  return action(setup, form);
}

/**
 * Answers Publish to the staff topic once the outbox has the messages, and what is asked of its subscriptions (query protocol).
 * A message goes where a confirmed subscription's filter lets it, and nowhere else.
 */
export const sns =
  (setup: SnsSetup): AwsService =>
  async ({ body }) => {
    try {
      return await actionOf(setup, new URLSearchParams(body));
    } catch (error) {
      if (!(error instanceof SnsRefusal)) throw error;
      return refused(error.code, error.message, error.code === 'NotFound' ? 404 : 400);
    }
  };
