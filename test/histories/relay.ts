import { calendarDepsOf } from './calendar-deps.ts';
import type { Answer } from './operations.ts';
import type { CalendarScope } from './product.ts';
import { plenty, type Try } from './try.ts';

const isOf = (group: string, scope: CalendarScope): boolean =>
  ('clinicId' in scope ? scope.clinicId : scope.practitionerId).startsWith(`${group}-`);

/** Runs one of the reactions that changes of a cluster's calendar have promised, any of them: the stream delivers at least once. */
export async function runReaction(attempt: Try): Promise<Answer> {
  const { promises, cluster, product } = attempt;
  const own = (promises?.reactions ?? []).flatMap((each) =>
    each.purpose === 'settle-calendar' && isOf(cluster.group, each.scope) ? [each] : [],
  );
  const latest = own.at(-1);
  if (latest) await product.settlePart(calendarDepsOf(attempt), latest, plenty);
  return {};
}

/** Runs every timer and reaction of a cluster's calendar that was promised, until nothing new is. */
export async function runAll(attempt: Try): Promise<void> {
  const { promises, cluster, product } = attempt;
  if (!promises) return;
  const deps = calendarDepsOf(attempt);
  for (const timer of promises.timers)
    if (timer.purpose === 'recheck-calendar' && isOf(cluster.group, timer.scope))
      await product.recheckCalendar(deps, timer, plenty);
  // Those that come meanwhile are run as well.
  for (const reaction of promises.reactions)
    if (reaction.purpose === 'settle-calendar' && isOf(cluster.group, reaction.scope))
      await product.settlePart(deps, reaction, plenty);
}
