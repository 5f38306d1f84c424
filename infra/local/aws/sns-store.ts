import { readJson, replaceFile } from '../durable-file.ts';

/** One subscription as SNS keeps it. */
export interface SnsSubscription {
  arn: string;
  protocol: string;
  endpoint: string;
  /** As they were set: FilterPolicy, RedrivePolicy … */
  attributes: Readonly<Record<string, string>>;
  /** What was mailed to have it confirmed; absent where nothing had to be. */
  token?: string;
  /** RFC 3339 UTC, while it is not confirmed: when the token was mailed. */
  pendingSince?: string;
  /** Whether only its owner may unsubscribe. */
  authenticated: boolean;
}

interface Kept {
  /** True once the sample staff are subscribed, or there were none. */
  seeded: boolean;
  subscriptions: readonly SnsSubscription[];
}

/** The subscriptions of the local SNS; each change is safe from a kill. */
export interface SnsStore {
  all(): readonly SnsSubscription[];
  put(subscription: SnsSubscription): void;
  remove(arn: string): void;
  isSeeded(): boolean;
  markSeeded(): void;
}

/** Opens the store, read back from its file. */
export function openSnsStore(path: string): SnsStore {
  let kept = (readJson(path) as Kept | undefined) ?? { seeded: false, subscriptions: [] };
  const keep = (next: Kept): void => {
    replaceFile(path, JSON.stringify(next));
    kept = next;
  };
  const without = (arn: string) => kept.subscriptions.filter((each) => each.arn !== arn);
  return {
    all: () => kept.subscriptions,
    put: (subscription) => keep({ ...kept, subscriptions: [...without(subscription.arn), subscription] }),
    remove: (arn) => keep({ ...kept, subscriptions: without(arn) }),
    isSeeded: () => kept.seeded,
    markSeeded: () => keep({ ...kept, seeded: true }),
  };
}
