import { calendarDepsOf } from './calendar-deps.ts';
import { operationOf } from './ids.ts';
import type { Answer } from './operations.ts';
import type { CalendarScope, Reaction } from './product.ts';
import type { Promises } from './tap.ts';
import { plenty, type Try } from './try.ts';

const isOf = (group: string, scope: CalendarScope): boolean =>
  ('clinicId' in scope ? scope.clinicId : scope.practitionerId).startsWith(`${group}-`);

type Settle = Extract<Reaction, { purpose: 'settle-calendar' }>;

/** A change that is looked at once more has a name of its own. */
const isFirst = ({ change }: Settle): boolean => !change.endsWith('-again');

/** What changes of a cluster's calendar promised and nobody has done yet. */
const pending = ({ reactions, settled }: Promises, group: string): Settle[] =>
  reactions.flatMap((each) =>
    each.purpose === 'settle-calendar' &&
    isOf(group, each.scope) &&
    !(isFirst(each) && settled.has(operationOf(each.change)))
      ? [each]
      : [],
  );

/** The relay runs the oldest reaction that it has not done. */
export async function runReaction(attempt: Try): Promise<Answer> {
  const { promises, cluster, product } = attempt;
  const [oldest] = promises ? pending(promises, cluster.group) : [];
  if (!oldest) return {};
  await product.settlePart(calendarDepsOf(attempt), oldest, plenty);
  promises?.settled.add(operationOf(oldest.change));
  return {};
}

/** Runs every timer of a cluster's calendar, and every reaction that is not done, those too that come of it. */
export async function runAll(attempt: Try): Promise<void> {
  const { promises, cluster, product } = attempt;
  if (!promises) return;
  const deps = calendarDepsOf(attempt);
  for (const reaction of pending(promises, cluster.group)) await product.settlePart(deps, reaction, plenty);
  const begun = promises.reactions.length;
  for (const timer of promises.timers)
    if (timer.purpose === 'recheck-calendar' && isOf(cluster.group, timer.scope))
      await product.recheckCalendar(deps, timer, plenty);
  for (const reaction of promises.reactions.slice(begun))
    if (reaction.purpose === 'settle-calendar') await product.settlePart(deps, reaction, plenty);
}
