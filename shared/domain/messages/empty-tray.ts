import type { Temporal } from 'temporal-polyfill';
import { stored } from '../core/instants.ts';
import type { BundleEntry } from './bundle-entry.ts';
import type { ManyOfKinds } from './full-tray.ts';
import type { FlushTrayTimer } from './timer.ts';
import { emptiedAt, goneOut, laterOf, none, openFrom, type Tray, type Waiting } from './tray.ts';

/** A tray that was emptied: what goes out together now, and the timer for what has to wait on. */
export interface Emptied {
  tray: Tray;
  /** None where everything has to wait on: the phone rang for a message that came late, or what is due is only counted. */
  entries: BundleEntry[];
  /** How many more went with them that are not named: none where none is named, because a message that names nothing says nothing. */
  more: number;
  /** Of which kinds these are, as far as is known. */
  moreKinds?: ManyOfKinds;
  timer?: FlushTrayTimer;
}

const namesOnly = ({ topic: _, at: __, due: ___, ...entry }: Waiting): BundleEntry => entry;

/** The latest of each topic. */
const newest = (waiting: readonly Waiting[]): Waiting[] =>
  waiting.filter(({ topic, at }) => !waiting.some((other) => other.topic === topic && other.at > at));

/** From when on something that is named may go out; what is only counted goes with it. */
function namedFrom({ waiting }: Tray, until: string): string {
  const [first] = waiting.map(({ due }) => due).toSorted();
  return first === undefined ? until : laterOf(first, until);
}

/**
 * Empties a tray because its timer rang; a timer that rings before its time counts as if it had come.
 * @param bundleId of the event that tells what lay in it
 * @returns undefined where the tray goes by another timer by now
 */
export function empty(tray: Tray, timerId: string, bundleId: string, now: Temporal.Instant): Emptied | undefined {
  const { flush, ...rest } = tray;
  if (flush?.timerId !== timerId) return undefined;
  const until = laterOf(stored(now), flush.at);
  const open = namedFrom(tray, tray.channel === 'sms' ? openFrom(tray, until) : until);
  if (open > until) return { ...emptiedAt({ ...rest, version: tray.version + 1 }, open), entries: [], more: 0 };
  const [out, waiting] = [true, false].map((isOut) => tray.waiting.filter(({ due }) => due <= until === isOut));
  const told = (out ?? []).map(({ eventId, topic, at }) => ({ eventId, topic, at, alone: false, by: bundleId }));
  const kinds = (out ?? []).map(({ kind }) => kind);
  const next = {
    ...goneOut(rest, { now: stored(now), sentBy: bundleId }, told, kinds),
    waiting: waiting ?? [],
    more: none,
  };
  const [first] = next.waiting.map(({ due }) => due).toSorted();
  return {
    ...(first === undefined ? { tray: next } : emptiedAt(next, laterOf(first, openFrom(next, stored(now))))),
    entries: newest(out ?? []).map(namesOnly),
    more: tray.more.count,
    ...(tray.more.kinds && { moreKinds: tray.more.kinds }),
  };
}
