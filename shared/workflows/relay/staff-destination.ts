import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { audienceOf, type Delivery, type Notice } from '../../domain/messages/audience.ts';
import type { MessageTarget } from '../../domain/messages/message-id.ts';
import { channelsTo } from '../../domain/messages/reach.ts';
import { nobodyReachable, type Surroundings, surroundingsOf } from './circumstances.ts';
import type { MessageSend, Send } from './destinations.ts';
import { layInTray } from './lay-in-tray.ts';
import type { StaffDeps } from './staff-deps.ts';
import { staffSend } from './staff-send.ts';

/** A message with the other way to the same person, where there is one that does not carry it anyway. */
function withInstead(send: MessageSend, deliveries: readonly Delivery[], other: () => MessageSend | undefined): Send {
  const isTold = deliveries.filter(({ recipientId }) => recipientId === send.to?.recipientId).length > 1;
  const instead = isTold ? undefined : other();
  return instead ? { ...send, instead } : send;
}

const overtaken = async (): Promise<{ superseded: true }> => ({ superseded: true });

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
  const send = staffSend(deps, said, { recipientId, channel });
  try {
    const what = deps.only ? 'now' : await layInTray(deps, { recipientId, channel }, event, quietUntil);
    if (what === 'overtaken') return [{ ...send, send: overtaken }];
    if (what !== 'now') return [];
  } catch (error) {
    return [{ sendId: send.sendId, send: () => Promise.reject(error) }];
  }
  return [
    withInstead(send, deliveries, () => {
      const other = channelsTo(recipientId, surroundings).find((each) => each !== channel);
      return other && staffSend(deps, said, { recipientId, channel: other });
    }),
  ];
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
  const sends = deliveries.map((each) => sendTo(deps, event, surroundings, each, deliveries));
  return (await Promise.all(sends)).flat();
}
