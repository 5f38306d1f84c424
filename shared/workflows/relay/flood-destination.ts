import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { stored } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import {
  type Flooded,
  type FloodTray,
  floodedPage,
  floodPage,
  pagesBeforeFlood,
} from '../../domain/messages/flood-tray.ts';
import { calledAt } from '../../domain/messages/paged.ts';
import { channelsTo } from '../../domain/messages/reach.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import type { Change } from '../core/changes.ts';
import { together } from '../core/together.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import { surroundingsOf } from './circumstances.ts';
import type { Send } from './destinations.ts';
import type { StaffDeps } from './staff-deps.ts';
import { answerBy, staffSend, superseded } from './staff-send.ts';
import { unansweredFlood } from './unanswered-flood.ts';

type PageEvent = EventOf<'page' | 'escalation'>;

/** Whether a page is one of a flood: its source had sent ten others within ten minutes. */
export async function isOfFlood(
  { floodCounter }: Pick<StaffDeps, 'floodCounter'>,
  { eventId, at }: PageEvent,
  { source }: Pick<CaseHeader, 'source'>,
): Promise<boolean> {
  return (
    source !== undefined && (await floodCounter.place(source, eventId, Temporal.Instant.from(at))) > pagesBeforeFlood
  );
}

/** What the link of a message answers: all the cases that it counts, or the only one. */
function answeredBy({ at, gathering, recipientId, ...only }: EventOf<'flood-page'>, zone: string): PageName {
  if (gathering !== undefined && only.cases > 1) {
    const date = localDateAt(Temporal.Instant.from(at), zone);
    return { of: 'flood', gathering, date, recipientId };
  }
  const { caseId, round = 0, step } = only;
  return { of: 'round', caseId, round, step, recipientId };
}

/** The messages that tell one person of a flood, with the link that answers what they count. What is answered by then rings nowhere. */
export async function toFlooded(deps: StaffDeps, promised: EventOf<'flood-page'>): Promise<Send[]> {
  const { event, cases, isOver } = await unansweredFlood(deps, promised);
  const { recipientId } = event;
  const [routing, answer] = await Promise.all([
    deps.routing.routing(),
    deps.pageLinks.issue(answeredBy(event, deps.zone)),
  ]);
  const reached = channelsTo(recipientId, { routing });
  const channels = reached.length > 0 ? reached : (['sms', 'email'] as const);
  const said = { event, answer: answerBy(answer, channels) };
  return channels.map((channel) => {
    const { entry, ...message } = staffSend(deps, said, { recipientId, channel });
    const listed = entry.caseId === undefined && cases ? { ...entry, cases } : entry;
    return isOver ? superseded({ ...message, entry: listed }) : { ...message, entry: listed };
  });
}

/** What gathered is being sent at this moment: the page comes again, and gathers anew. */
export class FloodTrayClosing extends Error {
  constructor() {
    super('The pages that gathered of a flood are being sent; this one comes again.');
    this.name = 'FloodTrayClosing';
  }
}

function changesOf({ tray, timer }: Flooded, at: string): Change[] {
  if (!tray) return [];
  const changed = { kind: 'flood-tray-changed', tray, from: tray.version - 1 } as const;
  return timer ? [changed, { kind: 'timer-set', timer, at }] : [changed];
}

/** A page of a flood, and whom it goes to. */
interface Paged {
  deps: StaffDeps;
  recipientId: string;
  event: PageEvent;
}

/** Decides whether a page of a flood goes out now or gathers, under which timer. */
const decide = ({ deps, recipientId, event }: Paged): Promise<'now' | FloodTray> =>
  transact(deps, outcomeOnly<'now' | FloodTray>(deps.remaining), 'count the pages of a flood', async () => {
    const tray = await deps.floods.floodTray(recipientId).catch(unlessUnreadable);
    if (!tray) return { outcome: 'now' as const, changes: [] };
    const now = deps.clock.now();
    const flooded = floodPage(tray, event.eventId, now);
    const outcome = flooded.what === 'now' ? ('now' as const) : (flooded.tray ?? tray);
    return { outcome, changes: changesOf(flooded, stored(now)) };
  });

/** Once a tray gathers, all that wait for their turn gather in it. */
const decideInTurn = together<Paged, 'now' | FloodTray>(async (pages) => {
  const outcomes: ('now' | FloodTray)[] = [];
  for (const page of pages) {
    const last = outcomes.at(-1);
    outcomes.push(last !== undefined && last !== 'now' ? last : await decide(page));
  }
  return outcomes;
});

async function gathers(deps: StaffDeps, recipientId: string, event: PageEvent): Promise<boolean> {
  const { gathering } = deps.floods.memory;
  const now = deps.clock.now();
  const gather = ({ timerId }: { timerId: string }) => deps.floods.gather(timerId, floodedPage(event), now);
  const known = gathering.get(recipientId);
  if (known && known.at > stored(now) && (await gather(known))) return true;
  const tray = await decideInTurn(recipientId, { deps, recipientId, event });
  if (tray === 'now' || !tray.flush) return false;
  if (!(await gather(tray.flush))) throw new FloodTrayClosing();
  gathering.set(recipientId, tray.flush);
  return true;
}

/**
 * A page of a flood: each person hears of a flood once in five minutes, and how many cases it is. It costs as little as it can,
 * so that a thousand of them hold nobody up.
 * @throws DirectoryGap
 */
export async function toFloodTray(deps: StaffDeps, event: PageEvent, header: CaseHeader): Promise<Send[]> {
  const { recipientId } = calledAt(event.step, await surroundingsOf(deps, event, header, { isFresh: false }));
  if (await gathers(deps, recipientId, event)) return [];
  return toFlooded(deps, { ...event, kind: 'flood-page', paged: event.kind, recipientId, cases: 1 });
}
