import type { Region } from '../directory/directory.ts';
import type { StaffEvent } from './events.ts';
import { type MessageKind, messageKindOf } from './message.ts';
import type { Routing, Subscription } from './subscription.ts';

const takes = <T>(wanted: readonly T[], value: T | undefined): boolean =>
  wanted.length === 0 || (value !== undefined && wanted.includes(value));

/**
 * The subscriptions that ask for an event. What says nothing of a clinic or a level is for those who ask for all of them; a digest
 * has no level, so it is for whatever levels are asked for.
 * @param region of the case, or of the duty
 */
export const subscriptionsTo = (event: StaffEvent, region: Region, routing: Routing): Subscription[] =>
  subscriptionsOf(messageKindOf(event), event, region, routing);

/** Those that ask for events of a kind where this one is, at its level. */
export function subscriptionsOf(
  kind: MessageKind,
  event: StaffEvent,
  region: Region,
  { subscriptions }: Routing,
): Subscription[] {
  const clinicId = 'clinicId' in event ? event.clinicId : undefined;
  const ofLevel = ({ urgencies }: Subscription) => !('urgency' in event) || takes(urgencies, event.urgency);
  return subscriptions.filter(
    (each) => takes(each.kinds, kind) && takes(each.clinics, clinicId) && takes(each.regions, region) && ofLevel(each),
  );
}
