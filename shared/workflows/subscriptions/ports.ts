import type { StaffEndpoint } from '../../domain/messages/subscription.ts';

/** An address of the staff topic, as SNS lists it. */
export interface ListedAddress extends Pick<StaffEndpoint, 'channel' | 'address'> {
  /** Absent while the address has not been confirmed. */
  arn?: string;
}

/** An address that shall hear what is for these people. */
export interface WantedAddress extends Pick<StaffEndpoint, 'channel' | 'address'> {
  /** Recipient ids, in a fixed order: the filter policy is made of them. */
  recipients: readonly string[];
}

/** What SNS says of one subscription. */
export interface SubscriptionFacts {
  isPending: boolean;
  /** Whether whoever holds one of its mails can unsubscribe it. */
  anybodyMayEnd: boolean;
  /** Recipient ids that its filter policy lets through. */
  recipients: readonly string[];
  /** Whether filter and dead-letter queue are what `mend` would set. */
  isAs(wanted: WantedAddress): boolean;
}

/** SNS will never do this: the address or the token is wrong, or its owner has opted out. */
export class SubscriptionRefused extends Error {
  constructor(reason: string) {
    super('SNS refused a subscription for good.');
    this.name = reason;
  }
}

/** The subscriptions of the staff topic. Whatever changes something may be repeated: the second time changes nothing. */
export interface StaffTopic {
  /** Every phone and mailbox that is subscribed; other protocols are not ours. */
  list(): Promise<ListedAddress[]>;
  /**
   * Subscribes an address. SNS mails a mailbox that is not confirmed, again each time.
   * @returns its ARN; undefined where the address has yet to confirm what was asked of it in another way
   * @throws SubscriptionRefused
   */
  subscribe(wanted: WantedAddress): Promise<string | undefined>;
  /** @returns undefined where there is no such subscription */
  facts(arn: string): Promise<SubscriptionFacts | undefined>;
  /** Whether the owner of a phone has said STOP: SNS takes what is published for it, and drops it. A mailbox never has. */
  isOptedOut(address: Pick<StaffEndpoint, 'channel' | 'address'>): Promise<boolean>;
  /** Sets filter and dead-letter queue. A filter may take 15 minutes to act. */
  mend(arn: string, wanted: WantedAddress): Promise<void>;
  /**
   * Confirms so that only the practice can unsubscribe.
   * @returns the ARN
   * @throws SubscriptionRefused for a token that is wrong or too old
   */
  confirm(token: string): Promise<string>;
  /** One that is gone, or cannot be ended because it was never confirmed, counts as ended. */
  unsubscribe(arn: string): Promise<void>;
}
