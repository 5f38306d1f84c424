import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { HourlyCount, TakenAt } from '../../domain/core/hourly-count.ts';
import type { Change, RequestRecord } from './changes.ts';

/** What stopped a commit: the first change whose condition failed, or `contended` when another transaction was in flight. */
export class Conflict extends Error {
  readonly on: Change['kind'] | 'contended';
  /** The record that won, where the store returns it (only for `request-answered`). */
  readonly winner: RequestRecord | undefined;
  /** The practitioner-day as it stood then, where nothing else stopped the commit and the store returns it (only for `day-changed`). */
  readonly day: PractitionerDay | undefined;

  constructor(
    on: Change['kind'] | 'contended',
    { winner, day }: { winner?: RequestRecord | undefined; day?: PractitionerDay | undefined } = {},
  ) {
    super(`Write conflict on ${on}`);
    this.name = 'Conflict';
    this.on = on;
    this.winner = winner;
    this.day = day;
  }
}

/** A counter that took no more, and what it held. */
export interface FullCounter {
  count: HourlyCount;
  taken: TakenAt;
}

/** Nothing but full counters stopped the commit. */
export class CountersFull extends Conflict {
  readonly full: readonly FullCounter[];

  constructor(full: readonly FullCounter[]) {
    super('hourly-counted');
    this.full = full;
  }
}

/** The store could not answer now and nothing was written; the same request may succeed shortly. */
export class Throttled extends Error {
  constructor() {
    super('The store is busy. Try again shortly.');
    this.name = 'Throttled';
  }
}

/** The same commit, by its token, is still being carried out: only the same call again can tell how it ends. */
export class CommitInProgress extends Error {
  constructor() {
    super('This commit is still being carried out.');
    this.name = 'CommitInProgress';
  }
}

/** Nobody could tell in time whether the commit happened. Its request record tells, where the caller sent a key. */
export class OutcomeUnknown extends Error {
  constructor() {
    super('It is not known yet whether this was carried out.');
    this.name = 'OutcomeUnknown';
  }
}
