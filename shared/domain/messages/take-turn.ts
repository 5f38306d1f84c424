import type { Temporal } from 'temporal-polyfill';
import { stored } from '../core/instants.ts';
import type { BundleEntry } from './bundle-entry.ts';
import { added, type ManyOfKinds } from './full-tray.ts';
import type { ToldCase } from './message-record.ts';
import { isOvertaken, laidIn, openFrom, type Placed, type Tray } from './tray.ts';

/** A message that was to go out before: one notice by itself, or what a bundle names and how many more. */
export interface LateMessage {
  eventId: string;
  entries: readonly BundleEntry[];
  more: number;
  /** Of which kinds these are, as far as is known. */
  moreKinds?: ManyOfKinds | undefined;
}

type Told = Tray['told'][number];

const isOf = ({ eventId }: LateMessage, told: Told): boolean =>
  told.alone ? told.eventId === eventId : told.by === eventId;

/** What the message still stands for: the rest was overtaken, or was laid down again before and waits or went out with others. */
function left(tray: Tray, message: LateMessage) {
  return message.entries.flatMap((entry) => {
    const told = tray.told.find(({ eventId }) => eventId === entry.eventId);
    const isLeft = told && isOf(message, told) && !isOvertaken(tray, told.topic, told.at);
    return isLeft ? [{ ...entry, topic: told.topic, at: told.at }] : [];
  });
}

/** Whether the tray has forgotten what became of a notice. */
const isForgotten = ({ told, waiting }: Tray, { eventId }: BundleEntry): boolean =>
  ![...told, ...waiting].some((each) => each.eventId === eventId);

function laidAgain(tray: Tray, message: LateMessage, due: string): Placed {
  const again = left(tray, message);
  if (again.length === 0) return { what: 'known' };
  const names = new Set(again.map(({ eventId }) => eventId));
  const { count, kinds = {}, ...rest } = tray.more;
  const taken: Tray = {
    ...tray,
    told: tray.told.filter(({ eventId }) => !names.has(eventId)),
    more: { count: count + message.more, kinds: added(kinds, message.moreKinds ?? {}), ...rest },
  };
  return again.reduce<Placed & { tray: Tray; counted: ToldCase[] }>(
    ({ tray: before, timer: known, counted }, entry) => {
      const { tray: laid = before, timer = known, counted: more = [] } = laidIn(before, { ...entry, due });
      return { what: 'later', tray: laid, ...(timer && { timer }), counted: [...counted, ...more] };
    },
    { what: 'later', tray: taken, counted: [] },
  );
}

/**
 * Whether a message that comes late, because it failed before or its promise did, rings its phone now. Where another has rung it
 * meanwhile, within the time in which no further one may, it lies down in the tray again and goes out with what else waits there.
 * @returns `now`; `later`, or `known` where all of it was laid down again before
 */
export function takeTurn(tray: Tray, message: LateMessage, now: Temporal.Instant): Placed {
  const instant = stored(now);
  const isOwn = tray.sentBy === message.eventId;
  const open = openFrom(tray, instant);
  const isFree = isOwn || open <= instant || message.entries.some((entry) => isForgotten(tray, entry));
  if (!isFree) return laidAgain(tray, message, open);
  if (isOwn && tray.sentAt === instant) return { what: 'now' };
  return { what: 'now', tray: { ...tray, version: tray.version + 1, sentAt: instant, sentBy: message.eventId } };
}
