import { randomBytes, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Delivery } from '../outbox.ts';
import type { SnsSetup } from './sns.ts';
import { answered, element, entriesOf, SnsRefusal } from './sns-query.ts';
import type { SnsSubscription } from './sns-store.ts';

type Setup = Pick<SnsSetup, 'topicArn' | 'outbox' | 'now' | 'optOuts' | 'store'>;
export type SnsAction = (setup: Setup, form: URLSearchParams) => Promise<ReturnType<typeof answered>>;

/** What an endpoint of each protocol looks like; others are not needed here. */
const endpoints: Readonly<Record<string, RegExp>> = { sms: /^\+[1-9]\d{6,14}$/, email: /^[^\s@]+@[^\s@]+$/ };
/** Hours for which a token may confirm, and a pending subscription lives (SNS API, ConfirmSubscription). */
const pendingHours = 48;
const pageSize = 100;

const invalid = (message: string): SnsRefusal => new SnsRefusal('InvalidParameter', `Invalid parameter: ${message}`);

function isAlive({ pendingSince }: SnsSubscription, now: Temporal.Instant): boolean {
  if (pendingSince === undefined) return true;
  return Temporal.Instant.compare(Temporal.Instant.from(pendingSince).add({ hours: pendingHours }), now) > 0;
}

/** The subscriptions that have not died unconfirmed. */
const living = ({ store, now }: Setup): SnsSubscription[] => store.all().filter((each) => isAlive(each, now()));

function byArn(setup: Setup, form: URLSearchParams): SnsSubscription {
  const found = living(setup).find(({ arn }) => arn === form.get('SubscriptionArn'));
  if (!found) throw new SnsRefusal('NotFound', 'Subscription does not exist');
  return found;
}

function requirePolicy(name: string, text: string | undefined): void {
  try {
    if (text !== undefined) JSON.parse(text);
  } catch {
    throw invalid(`${name}: failed to parse JSON`);
  }
}

/** The mail by which SNS asks whoever has a mailbox; the same one again counts as a repeat. */
async function mailToken({ outbox, topicArn, now }: Setup, { endpoint, token = '' }: SnsSubscription): Promise<void> {
  const query = new URLSearchParams({ TopicArn: topicArn, Token: token, Endpoint: endpoint });
  const mail: Delivery = {
    at: now().toString(),
    channel: 'email',
    to: endpoint,
    subject: 'AWS Notification - Subscription Confirmation',
    body: `To confirm this subscription, open https://sns.us-east-1.amazonaws.com/confirmation.html?${query}`,
    kind: 'subscription-confirmation',
    messageId: token.slice(0, 32),
  };
  await outbox.deliver(mail);
}

function requireEndpoint(protocol: string, endpoint: string): void {
  const form = endpoints[protocol];
  if (!form) throw invalid(`Does not support this protocol string: ${protocol}`);
  if (!form.test(endpoint)) throw invalid(protocol === 'sms' ? `Invalid SMS endpoint: ${endpoint}` : 'Email address');
}

/** Takes what died unconfirmed out of the store. */
function bury({ store, now }: Setup): void {
  for (const each of store.all()) if (!isAlive(each, now())) store.remove(each.arn);
}

function newSubscription(
  setup: Setup,
  subscription: Pick<SnsSubscription, 'protocol' | 'endpoint' | 'attributes'>,
): SnsSubscription {
  const arn = `${setup.topicArn}:${randomUUID()}`;
  const isPending = subscription.protocol === 'email';
  const pending = {
    token: randomBytes(96).toString('hex'),
    pendingSince: setup.now().toString(),
    authenticated: false,
  };
  return { arn, ...subscription, ...(isPending ? pending : { authenticated: true }) };
}

const subscribe: SnsAction = async (setup, form) => {
  bury(setup);
  const [protocol, endpoint] = [form.get('Protocol') ?? '', form.get('Endpoint') ?? ''];
  requireEndpoint(protocol, endpoint);
  const attributes = entriesOf(form, 'Attributes', 'key', 'value');
  requirePolicy('FilterPolicy', attributes.FilterPolicy);
  requirePolicy('RedrivePolicy', attributes.RedrivePolicy);
  const known = living(setup).find((each) => each.protocol === protocol && each.endpoint === endpoint);
  if (known && Object.entries(attributes).some(([name, value]) => known.attributes[name] !== value))
    throw invalid('Attributes Reason: Subscription already exists with different attributes');
  const subscription = known ?? newSubscription(setup, { protocol, endpoint, attributes });
  if (!known) setup.store.put(subscription);
  const { arn, pendingSince } = subscription;
  if (pendingSince !== undefined) await mailToken(setup, subscription);
  const isShown = pendingSince === undefined || form.get('ReturnSubscriptionArn') === 'true';
  return answered('Subscribe', element('SubscriptionArn', isShown ? arn : 'pending confirmation'));
};

const confirm: SnsAction = async (setup, form) => {
  const token = form.get('Token');
  const found = living(setup).find((each) => each.token !== undefined && each.token === token);
  if (!found) throw invalid('Token');
  const { pendingSince, ...rest } = found;
  const authenticated = form.get('AuthenticateOnUnsubscribe') === 'true';
  if (pendingSince !== undefined) setup.store.put({ ...rest, authenticated });
  return answered('ConfirmSubscription', element('SubscriptionArn', found.arn));
};

const unsubscribe: SnsAction = async (setup, form) => {
  const found = living(setup).find(({ arn }) => arn === form.get('SubscriptionArn'));
  if (found?.pendingSince !== undefined) throw invalid('This subscription is pending confirmation');
  if (found) setup.store.remove(found.arn);
  return answered('Unsubscribe');
};

const member = ({ topicArn }: Setup, { arn, protocol, endpoint, pendingSince }: SnsSubscription): string => {
  const parts = [
    element('TopicArn', topicArn),
    element('Protocol', protocol),
    element('Endpoint', endpoint),
    element('Owner', '000000000000'),
    element('SubscriptionArn', pendingSince === undefined ? arn : 'PendingConfirmation'),
  ];
  return `<member>${parts.join('')}</member>`;
};

const list: SnsAction = async (setup, form) => {
  const from = Number(form.get('NextToken') ?? 0);
  const all = living(setup);
  const members = all.slice(from, from + pageSize).map((each) => member(setup, each));
  const next = from + pageSize < all.length ? element('NextToken', String(from + pageSize)) : '';
  return answered('ListSubscriptionsByTopic', `<Subscriptions>${members.join('')}</Subscriptions>${next}`);
};

const getAttributes: SnsAction = async (setup, form) => {
  const found = byArn(setup, form);
  const attributes = {
    ...found.attributes,
    SubscriptionArn: found.arn,
    TopicArn: setup.topicArn,
    Owner: '000000000000',
    PendingConfirmation: String(found.pendingSince !== undefined),
    ConfirmationWasAuthenticated: String(found.authenticated),
  };
  const entries = Object.entries(attributes).map(
    ([name, value]) => `<entry>${element('key', name)}${element('value', value)}</entry>`,
  );
  return answered('GetSubscriptionAttributes', `<Attributes>${entries.join('')}</Attributes>`);
};

const setAttributes: SnsAction = async (setup, form) => {
  const found = byArn(setup, form);
  const [name, value] = [form.get('AttributeName') ?? '', form.get('AttributeValue') ?? ''];
  requirePolicy(name, value);
  setup.store.put({ ...found, attributes: { ...found.attributes, [name]: value } });
  return answered('SetSubscriptionAttributes');
};

const checkOptedOut: SnsAction = async ({ optOuts }, form) =>
  answered(
    'CheckIfPhoneNumberIsOptedOut',
    element('isOptedOut', String(optOuts.includes(form.get('phoneNumber') ?? ''))),
  );

/** What SNS does with the subscriptions of a topic. */
export const subscriptionActions: Readonly<Record<string, SnsAction>> = {
  Subscribe: subscribe,
  ConfirmSubscription: confirm,
  Unsubscribe: unsubscribe,
  CheckIfPhoneNumberIsOptedOut: checkOptedOut,
  ListSubscriptionsByTopic: list,
  GetSubscriptionAttributes: getAttributes,
  SetSubscriptionAttributes: setAttributes,
};
