import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import { recipientsOf } from '../../domain/messages/audience.ts';
import type { EventOf, OutboxEvent } from '../../domain/messages/events.ts';
import { staffMessage } from '../../domain/messages/staff-message.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { DestinationDeps, Send } from './destinations.ts';

/** The directory lacks what a message needs. The event stays pending until somebody has put that right. */
export class DirectoryGap extends Error {
  constructor(what: string) {
    super(`The directory has no ${what}, so a message cannot be written. Add it to the directory.`);
    this.name = 'DirectoryGap';
  }
}

/** One message to each of the staff who hear of the event, on each channel. @throws DirectoryGap */
export async function toStaff(
  deps: DestinationDeps,
  event: OutboxEvent,
  header: CaseHeader | undefined,
): Promise<Send[]> {
  const { staff, clinics } = await deps.directory.directory();
  const { publicUrl, phone, zone } = deps;
  const today = localDateAt(deps.clock.now(), zone);
  const present = staff.filter((member) => inUse(member, today));
  const deliveries = recipientsOf(event, present, header?.assignee);
  if (deliveries.length === 0) throw new DirectoryGap('staff');
  const clinicId = 'clinicId' in event ? event.clinicId : undefined;
  const clinic = clinics.find((each) => each.clinicId === clinicId);
  const source = { event, clinic, texts: deps.texts.staff, publicUrl, phone, zone };
  return deliveries.map(({ recipient, channel }) => {
    const message = staffMessage(source, recipient, channel);
    const to = { recipientId: recipient.recipientId, channel };
    return { sendId: message.messageId, to, send: () => deps.staff.notify(message) };
  });
}

/**
 * A page whose round a person has ended meanwhile, or that a later round has paged for, would only wake people for nothing. That
 * the patient's own better answers ended it is no answer: what was promised still goes out.
 */
async function isAnswered(
  { rounds }: Pick<DestinationDeps, 'rounds'>,
  { round: number }: EventOf<'page' | 'escalation'>,
  header: CaseHeader,
): Promise<boolean> {
  if (number === undefined || (header.pagingOpen && header.round === number)) return false;
  const read = (each: number) => rounds.round(header.caseId, each).catch(unlessUnreadable);
  const round = await read(number);
  if (round?.ended !== undefined && round.ended.how !== 'lowered') return true;
  const later = header.round > number ? await read(header.round) : undefined;
  return later !== undefined && later.step > 0;
}

/** The same of a page, which nobody gets who would be woken for nothing. @throws DirectoryGap */
export async function toPaged(
  deps: DestinationDeps,
  event: EventOf<'page' | 'escalation'>,
  header: CaseHeader,
): Promise<Send[]> {
  if (!(await isAnswered(deps, event, header))) return toStaff(deps, event, header);
  deps.log.info('page-answered', { eventId: event.eventId, caseId: event.caseId });
  return [];
}
