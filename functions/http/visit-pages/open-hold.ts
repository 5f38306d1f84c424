import { HoldState, type TimesState } from '../../../shared/contract/visit-pages.ts';
import type { Hold } from '../../../shared/domain/booking/hold.ts';
import { parseSlotId, type Slot } from '../../../shared/domain/booking/slot.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { takenDay } from '../../../shared/workflows/booking/taken-times.ts';
import type { LeadingOn } from './addresses.ts';
import { openedBy } from './open-state.ts';
import type { visitPagesRoutes } from './routes.ts';
import { toldEnded } from './told.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import { type Choosing, choosing } from './wanted-times.ts';

/** What is the same of a request to see a hold and of one to decide on it. */
export type HoldAsked = Pick<OperationRequest<(typeof visitPagesRoutes)['showHold']>, 'query' | 'now' | 'wantsSpanish'>;

/** A time that was held. */
export interface OpenedHold {
  on: LeadingOn;
  state: HoldState;
  chosen: Choosing;
  slot: Slot;
}

/** By what the time was chosen. */
const timesOf = ({ holdId: _, slotId: __, ...times }: HoldState): TimesState => times;

/** What the address of a hold opens, or the answer that it opens nothing (any more). */
export async function openHold(deps: TimesDeps, asked: HoldAsked): Promise<OpenedHold | { answer: OperationAnswer }> {
  const { query, now } = asked;
  const language = pageLanguage(query.lang, asked);
  const { state, on } = await openedBy(deps, { kind: 'hold', schema: HoldState, sealed: query.d, language, now });
  const slot = state && parseSlotId(state.slotId);
  const chosen = state && (await choosing(deps, timesOf(state)));
  return state && slot && chosen ? { on, state, chosen, slot } : { answer: toldEnded(deps, { language, query }) };
}

/** The hold while it lives: its day says so, since another time that was held later took its place. */
export async function livingHold(
  { schedule }: Pick<TimesDeps, 'schedule'>,
  { state: { holdId }, chosen: { directory }, on: { now } }: OpenedHold,
): Promise<Hold | undefined> {
  const hold = await schedule.hold(holdId);
  if (!hold || hold.until * 1000 <= now.epochMilliseconds) return undefined;
  return (await takenDay(schedule, directory, hold, holdId)) && hold;
}

/** The visit that the decision has led to already: the one that was moved there, or any of its type. */
export function decidedAlready({ slot, chosen: { header, moving } }: OpenedHold): string | undefined {
  if (moving)
    return moving.slot.start === slot.start && moving.slot.practitionerId === slot.practitionerId
      ? moving.appointmentId
      : undefined;
  return Object.hasOwn(header.openVisits, slot.appointmentType) ? header.openVisits[slot.appointmentType] : undefined;
}
