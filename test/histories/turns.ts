import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Random } from './random.ts';

/** Who may call the store when. */
export interface Turns {
  /** Does one call of a client when its turn comes. */
  take<T>(call: () => Promise<T>): Promise<T>;
  /** Something that happens by itself, at some time after now: a commit whose caller was told nothing. */
  later(happening: () => Promise<unknown>): void;
  /** Runs all clients, and then whatever is still to happen. */
  run(clients: readonly (() => Promise<void>)[]): Promise<void>;
}

interface Waiting {
  run: () => Promise<void>;
  /** The turn from which on it may happen. */
  from: number;
}

/** So many turns at most pass before what happens by itself may happen: enough for a client to ask about it in vain. */
const slowest = 60;

/**
 * One call at a time; which of the waiting ones is next the seed alone says, so a history is the same however busy the machine
 * is. Between two calls a client does nothing that the event loop could put off, so one turn of it brings everybody to their next.
 */
export function seededTurns(random: Random): Turns {
  const waiting: Waiting[] = [];
  let turn = 0;
  const next = (): Waiting | undefined => {
    const ripe = waiting.filter(({ from }) => from <= turn);
    const chosen = ripe.length > 0 ? random.pick(ripe) : waiting[0];
    if (chosen) waiting.splice(waiting.indexOf(chosen), 1);
    return chosen;
  };
  return {
    take: <T>(call: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ run: () => call().then(resolve, reject), from: 0 });
      }),
    later: (happening) => {
      const from = random.chance(0.5) ? turn : turn + random.below(slowest);
      waiting.push({ run: () => happening().then(ignore, ignore), from });
    },
    async run(clients) {
      let busy = clients.length;
      const ended = Promise.all(clients.map((client) => client().finally(() => busy--)));
      ended.catch(ignore);
      while (busy > 0 || waiting.length > 0) {
        await setImmediate();
        turn += 1;
        await next()?.run();
      }
      await ended;
    },
  };
}

const ignore = () => undefined;
/** Milliseconds after which what happens by itself has happened. */
const latest = 20;

/** Everybody at once, as the engine and the event loop have it: for long runs. */
export function freeTurns(random: Random): Turns {
  const happenings: Promise<unknown>[] = [];
  return {
    take: (call) => call(),
    later: (happening) => void happenings.push(setTimeout(random.below(latest)).then(happening).then(ignore, ignore)),
    async run(clients) {
      await Promise.all(clients.map((client) => client()));
      await Promise.all(happenings);
    },
  };
}
