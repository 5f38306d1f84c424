import { isToRebook } from '../../domain/cases/visit-facts.ts';
import type { BundleEntry } from '../../domain/messages/bundle-entry.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import { nobodyIsCalled } from '../../domain/messages/untold.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { MessageSend } from './destinations.ts';
import { isLateDigest } from './late-digest.ts';
import { sendLate } from './late-message.ts';
import type { StaffDeps } from './staff-deps.ts';
import { type Said, staffSend, superseded } from './staff-send.ts';

type Bundle = EventOf<'bundle'>;

/** One notice that waited alone is told as if it had not; undefined where its event was forgotten meanwhile. */
async function alone(deps: StaffDeps, { eventId, entries, more }: Bundle): Promise<Said | undefined> {
  const [only] = entries;
  if (!only || entries.length > 1 || more > 0) return undefined;
  const event = await deps.promisedEvents.event(only.eventId);
  if (!event || event.kind === 'form-link') return undefined;
  const { clinics } = await deps.directory.directory();
  const clinic = clinics.find(({ clinicId }) => 'clinicId' in event && clinicId === event.clinicId);
  return { event: { ...event, eventId }, clinic };
}

/** The kinds of notices about a case that may be none any more. */
const passing: readonly BundleEntry['kind'][] = ['new-case', 'phone-the-patient', 'needs-rebooking'];

/**
 * Whether a notice waited so long that it is none any more: a morning's digest, a new case that somebody has acknowledged, a call about a
 * case that has ended so that nobody is called, or a visit that has its time by now, or was given up.
 */
async function isNoNews(deps: StaffDeps, { kind, caseId, eventId }: BundleEntry): Promise<boolean> {
  const { cases, promisedEvents } = deps;
  if (kind === 'digest') {
    const event = await promisedEvents.event(eventId);
    return event !== undefined && isLateDigest(deps, event);
  }
  if (!caseId || !passing.includes(kind)) return false;
  const header = await cases.header(caseId).catch(unlessUnreadable);
  if (!header) return false;
  if (kind === 'phone-the-patient') return nobodyIsCalled(header);
  if (kind === 'needs-rebooking' && !header.toRebook) return true;
  if (kind === 'new-case' && header.acknowledgedAt === undefined) return false;
  const event = await promisedEvents.event(eventId);
  if (event?.kind === 'needs-rebooking') return !isToRebook(header, event.appointmentId);
  return event !== undefined && header.acknowledgedAt !== undefined && event.at <= header.acknowledgedAt;
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
  if (!first && event.more === 0) return [superseded(message)];
  const { recipientId, channel } = event;
  return [{ ...message, send: sendLate(deps, { recipientId, channel }, event, message.send) }];
}
