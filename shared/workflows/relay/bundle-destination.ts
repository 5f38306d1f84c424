import type { BundleEntry, EventOf } from '../../domain/messages/events.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { MessageSend } from './destinations.ts';
import { sendLate } from './late-message.ts';
import type { StaffDeps } from './staff-deps.ts';
import { type Said, staffSend } from './staff-send.ts';

type Bundle = EventOf<'bundle'>;

/** One notice that waited alone is told as if it had not; undefined where its event was forgotten meanwhile. */
async function alone(deps: StaffDeps, { eventId, entries, more }: Bundle): Promise<Said | undefined> {
  const [only] = entries;
  if (!only || entries.length > 1 || more > 0) return undefined;
  const event = await deps.promisedEvents.event(only.eventId);
  if (!event) return undefined;
  const { clinics } = await deps.directory.directory();
  const clinic = clinics.find(({ clinicId }) => 'clinicId' in event && clinicId === event.clinicId);
  return { event: { ...event, eventId }, clinic };
}

/** Whether a new case waited so long that somebody has acknowledged it: nobody need be told any more that it is new. */
async function isNoNews(
  { cases, promisedEvents }: StaffDeps,
  { kind, caseId, eventId }: BundleEntry,
): Promise<boolean> {
  if (kind !== 'new-case' || !caseId) return false;
  const header = await cases.header(caseId).catch(unlessUnreadable);
  if (header?.acknowledgedAt === undefined) return false;
  const event = await promisedEvents.event(eventId);
  return event !== undefined && event.at <= header.acknowledgedAt;
}

async function withoutNoNews(deps: StaffDeps, { entries }: Bundle): Promise<BundleEntry[]> {
  const isOld = await Promise.all(entries.map((entry) => isNoNews(deps, entry)));
  return entries.filter((_, place) => !isOld[place]);
}

/** What waited for one person and channel, as one message. Whoever wants it sent once more gets it as it was. */
export async function toBundled(deps: StaffDeps, event: Bundle): Promise<MessageSend[]> {
  const entries = deps.only ? event.entries : await withoutNoNews(deps, event);
  const [first, ...others] = entries;
  const left: Bundle = first ? { ...event, entries: [first, ...others] } : event;
  const message = staffSend(deps, (await alone(deps, left)) ?? { event: left }, event);
  if (!first && event.more === 0) return [{ ...message, send: async () => ({ superseded: true }) }];
  const { recipientId, channel } = event;
  return [{ ...message, send: sendLate(deps, { recipientId, channel }, event, message.send) }];
}
