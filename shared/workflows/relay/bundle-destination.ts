import type { EventOf } from '../../domain/messages/events.ts';
import type { MessageSend } from './destinations.ts';
import { sendLate } from './late-message.ts';
import type { StaffDeps } from './staff-deps.ts';
import { type Said, staffSend } from './staff-send.ts';

/** One notice that waited alone is told as if it had not; undefined where its event was forgotten meanwhile. */
async function alone(deps: StaffDeps, { eventId, entries, more }: EventOf<'bundle'>): Promise<Said | undefined> {
  const [only] = entries;
  if (!only || entries.length > 1 || more > 0) return undefined;
  const event = await deps.promisedEvents.event(only.eventId);
  if (!event) return undefined;
  const { clinics } = await deps.directory.directory();
  const clinic = clinics.find(({ clinicId }) => 'clinicId' in event && clinicId === event.clinicId);
  return { event: { ...event, eventId }, clinic };
}

/** What waited for one person and channel, as one message. */
export async function toBundled(deps: StaffDeps, event: EventOf<'bundle'>): Promise<MessageSend[]> {
  const message = staffSend(deps, (await alone(deps, event)) ?? { event }, event);
  const { recipientId, channel } = event;
  return [{ ...message, send: sendLate(deps, { recipientId, channel }, event, message.send) }];
}
