import {
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  NotFoundException,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';

interface Subscribed {
  arn: string;
  protocol: string;
  address: string;
  attributes: Record<string, string>;
}

const $metadata = {};

/** The subscriptions of the staff topic, as SNS keeps them: phones are confirmed at once, mailboxes by a click. */
export class Topic {
  readonly subscribed = new Map<string, Subscribed>();

  private find(protocol?: string, address?: string): Subscribed | undefined {
    return [...this.subscribed.values()].find((each) => each.protocol === protocol && each.address === address);
  }

  private subscribe({ input }: SubscribeCommand): object {
    const { Protocol = '', Endpoint = '', Attributes = {} } = input;
    const arn = this.find(Protocol, Endpoint)?.arn ?? `arn:staff:${Protocol}-${Endpoint}`;
    const state = { PendingConfirmation: String(Protocol === 'email'), ConfirmationWasAuthenticated: 'true' };
    this.subscribed.set(arn, { arn, protocol: Protocol, address: Endpoint, attributes: { ...state, ...Attributes } });
    return { SubscriptionArn: arn, $metadata };
  }

  private list(): object {
    const Subscriptions = [...this.subscribed.values()].map(({ arn, protocol, address, attributes }) => ({
      Protocol: protocol,
      Endpoint: address,
      SubscriptionArn: attributes.PendingConfirmation === 'true' ? 'PendingConfirmation' : arn,
    }));
    return { Subscriptions, $metadata };
  }

  /** @throws NotFoundException, as SNS does */
  private attributes(arn = ''): Record<string, string> {
    const found = this.subscribed.get(arn);
    if (!found) throw new NotFoundException({ message: 'not found', $metadata: { httpStatusCode: 404 } });
    return found.attributes;
  }

  answer(command: object): object {
    if (command instanceof ListSubscriptionsByTopicCommand) return this.list();
    if (command instanceof SubscribeCommand) return this.subscribe(command);
    if (command instanceof UnsubscribeCommand) this.subscribed.delete(command.input.SubscriptionArn ?? '');
    if (command instanceof GetSubscriptionAttributesCommand)
      return { Attributes: { ...this.attributes(command.input.SubscriptionArn) }, $metadata };
    if (command instanceof SetSubscriptionAttributesCommand) {
      const { SubscriptionArn, AttributeName = '', AttributeValue = '' } = command.input;
      this.attributes(SubscriptionArn)[AttributeName] = AttributeValue;
    }
    return { $metadata };
  }
}
