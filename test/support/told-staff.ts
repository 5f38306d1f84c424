import type { Directory } from '../../shared/domain/directory/directory.ts';
import { type Channel, channels } from '../../shared/domain/messages/events.ts';
import { emptyFloodTray, type FloodTray } from '../../shared/domain/messages/flood-tray.ts';
import type { Routing, StaffEndpoint, Subscription } from '../../shared/domain/messages/subscription.ts';
import { emptyTray, type Tray, type TrayName } from '../../shared/domain/messages/tray.ts';
import type { Duty } from '../../shared/domain/oncall/duty.ts';
import type { PageName } from '../../shared/domain/paging/page-link.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { PageLinks } from '../../shared/workflows/messages/ports.ts';
import type { StaffDeps } from '../../shared/workflows/relay/staff-deps.ts';
import type { StaffTopic } from '../../shared/workflows/subscriptions/ports.ts';

/** What one of the staff asked for; the empty lists mean all. */
export const asksFor = (recipientId: string, channel: Channel, changes: Partial<Subscription> = {}): Subscription => ({
  subscriptionId: `sub_${'s'.repeat(20)}`,
  recipientId,
  channel,
  kinds: [],
  clinics: [],
  regions: [],
  urgencies: [],
  ...changes,
});

export const endpoint = (
  recipientId: string,
  channel: Channel,
  state: StaffEndpoint['state'] = 'confirmed',
): StaffEndpoint => ({ recipientId, channel, address: `${recipientId}-${channel}`, state, version: 1 });

/** Every phone and mailbox of these people is confirmed. */
export const confirmed = (...recipientIds: string[]): StaffEndpoint[] =>
  recipientIds.flatMap((each) => channels.map((channel) => endpoint(each, channel)));

/** On call as `onCallOrder` says, the first of the order at this time, the surgeon leads. */
export const duty: Duty = { shift: 'nurse-one', order: ['surgeon-one', 'admin-one'], lead: 'surgeon-one' };

/** All are reached; the nurse and the front desk ask for everything by mail. */
export const routing: Routing = {
  subscriptions: [asksFor('desk-one', 'email'), asksFor('nurse-one', 'email')],
  endpoints: confirmed('nurse-one', 'desk-one', 'surgeon-one', 'admin-one'),
};

/** Everybody of a directory is reached, and asks for everything by mail. */
export const routingOf = ({ staff }: Pick<Directory, 'staff'>): Routing => ({
  subscriptions: staff.map(({ recipientId }) => asksFor(recipientId, 'email')),
  endpoints: confirmed(...staff.map(({ recipientId }) => recipientId)),
});

/** A topic that nobody is subscribed to, and to which nobody can be. */
export const noTopic: StaffTopic = {
  list: async () => [],
  subscribe: async () => undefined,
  facts: async () => undefined,
  isOptedOut: async () => false,
  mend: async () => undefined,
  confirm: async () => 'arn:confirmed',
  unsubscribe: async () => undefined,
};

/** The longest link that there is. */
export const pageLinks = (issued: PageName[] = []): PageLinks => ({
  async issue(page) {
    issued.push(page);
    return { token: 'Tt'.repeat(12), digits: '0472' };
  },
});

/** Trays as the changes left them that were committed. */
export function keptTrays(committed: readonly Change[]): Pick<StaffDeps, 'trays' | 'floods' | 'floodCounter'> {
  const gathered = new Map<string, Set<string>>();
  return {
    trays: { tray: async (name) => lastTray(committed, name) },
    floodCounter: { place: async () => 1 },
    floods: {
      memory: { gathering: new Map(), reach: new Map() },
      floodTray: async (recipientId) => lastFlood(committed, recipientId),
      async gather(timerId, { caseId }) {
        gathered.set(timerId, new Set([...(gathered.get(timerId) ?? []), caseId]));
        return true;
      },
      pages: async () => [],
      close: async (timerId) => ({ cases: gathered.get(timerId)?.size ?? 0 }),
    },
  };
}

function lastTray(committed: readonly Change[], name: TrayName): Tray {
  const kept = committed.flatMap((change) => (change.kind === 'tray-changed' ? [change.tray] : []));
  const isIt = (tray: Tray) => tray.recipientId === name.recipientId && tray.channel === name.channel;
  return kept.findLast(isIt) ?? emptyTray({ recipientId: name.recipientId, channel: name.channel });
}

function lastFlood(committed: readonly Change[], recipientId: string): FloodTray {
  const kept = committed.flatMap((change) => (change.kind === 'flood-tray-changed' ? [change.tray] : []));
  return kept.findLast((tray) => tray.recipientId === recipientId) ?? emptyFloodTray(recipientId);
}
