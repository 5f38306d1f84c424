import type { Temporal } from 'temporal-polyfill';
import { type AuditAction, auditEntry } from '../../domain/cases/audit-entry.ts';
import { actorOf, type Caller } from '../../domain/core/party.ts';
import type { Subscription } from '../../domain/messages/subscription.ts';
import type { Change } from '../core/changes.ts';
import type { SubscriberDeps } from './subscriber-deps.ts';

/** What the history of somebody's subscriptions is found under. */
const subscriptionsSubject = (recipientId: string): string => `subscriptions-${recipientId}`;

/** Who changed what somebody else hears; of one's own subscriptions nothing is noted. */
export function subscriptionAudit(
  { ids }: Pick<SubscriberDeps, 'ids'>,
  { caller, now }: { caller: Caller; now: Temporal.Instant },
  action: Extract<AuditAction, `subscription-${string}`>,
  { subscriptionId, recipientId, channel, kinds }: Subscription,
): Change[] {
  if (caller.kind === 'staff' && caller.staffId === recipientId) return [];
  const detail = { subscriptionId, recipientId, channel, kinds: kinds.join(' ') || 'all' };
  const entry = auditEntry({ ids, now }, actorOf(caller), action, subscriptionsSubject(recipientId), detail);
  return [{ kind: 'audit', entry }];
}
