import type { Temporal } from 'temporal-polyfill';
import { type Shown, viewEntry } from '../../domain/audit/view-entry.ts';
import type { Viewer } from '../../domain/audit/viewer.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { type Actor, actorOf, type Caller } from '../../domain/core/party.ts';
import type { Change } from '../core/changes.ts';
import { Conflict } from '../core/commit-errors.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';

/** Who asks to see something, and what for. A request has all of it. */
export interface ViewRequest {
  caller: Caller;
  now: Temporal.Instant;
  /** The operation that shows it, or what the caller named. */
  purpose: string;
  /** Milliseconds until whoever runs this is stopped. */
  remaining: () => number;
}

export interface ViewLog {
  /**
   * Writes down that staff or a referrer sees something. Whoever answers waits for it: what is not written down is not shown.
   * A patient sees their own case, which nobody asks about.
   * @throws Refusal `retries-exhausted`, Throttled, OutcomeUnknown
   */
  saw(request: ViewRequest, shown: Shown): Promise<void>;
}

interface ViewLogDeps extends UnitOfWorkDeps {
  ids: IdSource;
  /** IANA zone of the practice. */
  zone: string;
}

const nameOf = ({ month, actor }: Viewer): string => `${month} ${actor.kind} ${actor.id}`;

/** What a view writes: its entry, and once a container and month who looked, unless that stands there already. */
const changesOf = (
  { ids }: ViewLogDeps,
  { purpose, now }: ViewRequest,
  actor: Actor,
  shown: Shown,
  viewer: Viewer | undefined,
): Change[] => [
  { kind: 'audit', entry: viewEntry({ ids, now }, actor, purpose, shown) },
  ...(viewer ? [{ kind: 'viewer-noted' as const, viewer }] : []),
];

const isNotedAlready = (before: unknown): boolean => before instanceof Conflict && before.on === 'viewer-noted';

/** The log of one container, which remembers whom it noted: so a view costs one write. */
export function viewLog(deps: ViewLogDeps): ViewLog {
  const noted = new Set<string>();
  return {
    async saw(request, shown) {
      const actor = actorOf(request.caller);
      if (actor.kind === 'patient') return;
      const viewer = { month: localDateAt(request.now, deps.zone).slice(0, 7), actor };
      await transact(deps, outcomeOnly<void>(request.remaining), 'show this', async (before) => {
        if (isNotedAlready(before)) noted.add(nameOf(viewer));
        const news = noted.has(nameOf(viewer)) ? undefined : viewer;
        return { outcome: undefined, changes: changesOf(deps, request, actor, shown, news) };
      });
      noted.add(nameOf(viewer));
    },
  };
}
