import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { isToRebook } from '../../domain/cases/visit-facts.ts';
import { audienceOf, type Delivery, type Notice } from '../../domain/messages/audience.ts';
import type { MessageTarget } from '../../domain/messages/message-id.ts';
import { channelsTo } from '../../domain/messages/reach.ts';
import type { TrayName } from '../../domain/messages/tray.ts';
import { nobodyReachable, type Surroundings, surroundingsOf } from './circumstances.ts';
import type { MessageSend, Send } from './destinations.ts';
import { isLateDigest } from './late-digest.ts';
import { lateNotice, sendLate } from './late-message.ts';
import { layInTray } from './lay-in-tray.ts';
import type { StaffDeps } from './staff-deps.ts';
import { type Said, staffSend, superseded } from './staff-send.ts';

/** A message with the other way to the same person, where there is one that does not carry it anyway. */
function withInstead(send: MessageSend, deliveries: readonly Delivery[], other: () => MessageSend | undefined): Send {
  const isTold = deliveries.filter(({ recipientId }) => recipientId === send.to?.recipientId).length > 1;
  const instead = isTold ? undefined : other();
  return instead ? { ...send, instead } : send;
}

/** By the other channel: it waits there as every notice does, and then goes out with others. */
function byOther(
  deps: StaffDeps,
  event: Notice,
  said: Said,
  name: TrayName,
  quietUntil: Delivery['quietUntil'],
): MessageSend {
  const message = staffSend(deps, said, name);
  const send = async () => {
    const what = await layInTray(deps, name, event, quietUntil);
    if (what === 'now') return message.send();
    return what === 'again' ? sendLate(deps, name, lateNotice(event), message.send)() : { superseded: true as const };
  };
  return { ...message, send };
}

/** Whether a notice is none any more as it is told: a morning's digest, or a visit that has its time by now, or was given up. */
const isNoNews = (deps: StaffDeps, event: Notice, header: CaseHeader | undefined): boolean =>
  isLateDigest(deps, event) ||
  (event.kind === 'needs-rebooking' && header !== undefined && !isToRebook(header, event.appointmentId));

/** What one person is sent of a notice now: nothing where it waits, or went out with others. What fails fails by itself. */
async function sendTo(
  deps: StaffDeps,
  event: Notice,
  surroundings: Surroundings,
  delivery: Delivery,
  deliveries: readonly Delivery[],
): Promise<Send[]> {
  const { recipientId, channel, quietUntil } = delivery;
  const said = { event, clinic: surroundings.clinic };
  const name = { recipientId, channel };
  const message = staffSend(deps, said, name);
  const instead = () => {
    const other = channelsTo(recipientId, surroundings).find((each) => each !== channel);
    return other && byOther(deps, event, said, { recipientId, channel: other }, quietUntil);
  };
  try {
    const what = deps.only ? 'now' : await layInTray(deps, name, event, quietUntil);
    if (what === 'overtaken') return [superseded(message)];
    if (what !== 'now' && what !== 'again') return [];
    const send = what === 'now' ? message.send : sendLate(deps, name, lateNotice(event), message.send);
    return [withInstead({ ...message, send }, deliveries, instead)];
  } catch (error) {
    return [{ sendId: message.sendId, send: () => Promise.reject(error) }];
  }
}

/** Whoever is to hear of it once more, whoever else would hear of it now. A patient is none of the staff. */
const onlyTo = (
  { to, channel }: MessageTarget,
  { staff }: Surroundings,
): { deliveries: Delivery[]; isReached: boolean } => ({
  deliveries: staff.some(({ recipientId }) => recipientId === to) ? [{ recipientId: to, channel }] : [],
  isReached: true,
});

/**
 * A notice to each of the staff who are to hear of it, at once or, where others went out just before, together with further ones.
 * @throws DirectoryGap
 */
export async function toStaff(deps: StaffDeps, event: Notice, header: CaseHeader | undefined): Promise<Send[]> {
  const surroundings = await surroundingsOf(deps, event, header, { isFresh: false });
  const { deliveries, isReached } = deps.only ? onlyTo(deps.only, surroundings) : audienceOf(event, surroundings);
  if (!isReached) nobodyReachable(deps, { eventId: event.eventId });
  if (!deps.only && isNoNews(deps, event, header)) {
    const said = { event, clinic: surroundings.clinic };
    return deliveries.map((each) => superseded(staffSend(deps, said, each)));
  }
  const sends = deliveries.map((each) => sendTo(deps, event, surroundings, each, deliveries));
  return (await Promise.all(sends)).flat();
}
