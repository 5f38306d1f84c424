import {
  CheckIfPhoneNumberIsOptedOutCommand,
  ConfirmSubscriptionCommand,
  GetSubscriptionAttributesCommand,
  InvalidParameterException,
  ListSubscriptionsByTopicCommand,
  NotFoundException,
  OptedOutException,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
  type Subscription,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { isSameData } from '../domain/core/same-data.ts';
import { channels } from '../domain/messages/events.ts';
import {
  type ListedAddress,
  type StaffTopic,
  type SubscriptionFacts,
  SubscriptionRefused,
  type WantedAddress,
} from '../workflows/subscriptions/ports.ts';

/** Where the topic is, and where SNS puts what it could not deliver for six hours. */
export interface TopicPlace {
  topicArn: string;
  deadLetterArn: string;
}

type Attributes = Record<string, string>;

/** The address is subscribed, with another filter. SNS has no code of its own for it. */
const isOther = (error: unknown): boolean =>
  error instanceof InvalidParameterException && /already exists with different attributes/i.test(error.message);

/** A malformed or an opted-out address (SNS API, Subscribe). A policy that SNS does not take is ours to mend. */
const isAddressRefused = (error: unknown): error is Error =>
  error instanceof OptedOutException || (error instanceof InvalidParameterException && !/policy/i.test(error.message));

/** A token that is none, or too old (SNS API, ConfirmSubscription). */
const isTokenRefused = (error: unknown): error is Error =>
  error instanceof InvalidParameterException || error instanceof NotFoundException;

/** For `catch`. @throws SubscriptionRefused for what is refused for good; every other error as it came */
const refusedIf =
  (isFinal: (error: unknown) => error is Error) =>
  (error: unknown): never => {
    throw isFinal(error) ? new SubscriptionRefused(error.name) : error;
  };

/** For `catch`: goes on where SNS says one of these. */
const unless =
  (...names: string[]) =>
  (error: unknown): undefined => {
    if (error instanceof Error && names.includes(error.name)) return undefined;
    throw error;
  };

/** What each of our subscriptions has besides its address. */
export const subscriptionAttributes = (
  { deadLetterArn }: TopicPlace,
  { channel, recipients }: WantedAddress,
): Attributes => ({
  FilterPolicyScope: 'MessageAttributes',
  FilterPolicy: JSON.stringify({ recipient: recipients, channel: [channel] }),
  RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetterArn }),
});

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

const isSamePolicy = (a: Attributes, b: Attributes): boolean =>
  ['FilterPolicy', 'RedrivePolicy'].every((name) => isSameData(parsed(a[name]), parsed(b[name])));

function factsOf(place: TopicPlace, attributes: Attributes): SubscriptionFacts {
  const { recipient } = parsed(attributes.FilterPolicy) as { recipient?: unknown };
  return {
    isPending: attributes.PendingConfirmation === 'true',
    anybodyMayEnd: attributes.ConfirmationWasAuthenticated !== 'true',
    recipients: Array.isArray(recipient) ? recipient.filter((each) => typeof each === 'string') : [],
    isAs: (wanted) => isSamePolicy(attributes, subscriptionAttributes(place, wanted)),
  };
}

/** SNS writes a word in the place of the ARN while an address is pending, and for a while after it was deleted. */
function listedOf({ Protocol, Endpoint, SubscriptionArn = '' }: Subscription): ListedAddress[] {
  const channel = channels.find((each) => each === Protocol);
  if (channel === undefined || Endpoint === undefined || SubscriptionArn === 'Deleted') return [];
  const isArn = SubscriptionArn.startsWith('arn:');
  return [{ channel, address: Endpoint, ...(isArn && { arn: SubscriptionArn }) }];
}

async function listAll(client: SNSClient, TopicArn: string): Promise<ListedAddress[]> {
  const found: ListedAddress[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn, ...(NextToken && { NextToken }) }));
    found.push(...(page.Subscriptions ?? []).flatMap(listedOf));
    ({ NextToken } = page);
  } while (NextToken);
  return found;
}

/** Sets what differs, one attribute a call as SNS wants it. */
async function mend(client: SNSClient, arn: string, attributes: Attributes): Promise<void> {
  for (const AttributeName of ['FilterPolicy', 'RedrivePolicy'])
    await client.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn: arn,
        AttributeName,
        AttributeValue: attributes[AttributeName] ?? '',
      }),
    );
}

/** Takes an address over that is subscribed with another filter; one that is pending still has no ARN to take it by. */
async function takeOver(client: SNSClient, place: TopicPlace, wanted: WantedAddress): Promise<string | undefined> {
  const listed = await listAll(client, place.topicArn);
  const arn = listed.find(({ channel, address }) => channel === wanted.channel && address === wanted.address)?.arn;
  if (arn !== undefined) await mend(client, arn, subscriptionAttributes(place, wanted));
  return arn;
}

async function subscribe(client: SNSClient, place: TopicPlace, wanted: WantedAddress): Promise<string | undefined> {
  const command = new SubscribeCommand({
    TopicArn: place.topicArn,
    Protocol: wanted.channel,
    Endpoint: wanted.address,
    Attributes: subscriptionAttributes(place, wanted),
    ReturnSubscriptionArn: true,
  });
  try {
    return (await client.send(command)).SubscriptionArn;
  } catch (error) {
    return isOther(error) ? takeOver(client, place, wanted) : refusedIf(isAddressRefused)(error);
  }
}

/** The subscriptions of the staff topic: SNS keeps one for a topic and an address. */
export function snsSubscriptions(client: SNSClient, place: TopicPlace): StaffTopic {
  const { topicArn: TopicArn } = place;
  return {
    list: () => listAll(client, TopicArn),
    subscribe: (wanted) => subscribe(client, place, wanted),
    async facts(SubscriptionArn) {
      const ask = client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
      const answer = await ask.catch(unless('NotFoundException'));
      return answer && factsOf(place, answer.Attributes ?? {});
    },
    async isOptedOut({ channel, address: phoneNumber }) {
      if (channel !== 'sms') return false;
      return (await client.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber }))).isOptedOut === true;
    },
    mend: (arn, wanted) => mend(client, arn, subscriptionAttributes(place, wanted)),
    async confirm(Token) {
      const command = new ConfirmSubscriptionCommand({ TopicArn, Token, AuthenticateOnUnsubscribe: 'true' });
      const { SubscriptionArn = '' } = await client.send(command).catch(refusedIf(isTokenRefused));
      return SubscriptionArn;
    },
    async unsubscribe(SubscriptionArn) {
      const gone = unless('NotFoundException', 'InvalidParameterException');
      await client.send(new UnsubscribeCommand({ SubscriptionArn })).catch(gone);
    },
  };
}
