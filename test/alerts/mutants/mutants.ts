import { type Mutant, mutant } from '../../histories/mutants/mutant.ts';

/** What the ledger of messages is for. */
const ofTheLedger: readonly Mutant[] = [
  mutant(
    'a message is sent without being claimed',
    'deliver.ts',
    'const claim = await deps.messages.claim(message, lock);',
    "const claim = { state: 'ours', attempts: 1, doubt: false } as any;",
  ),
  mutant(
    'a message that got no answer is not in doubt',
    'deliver.ts',
    "const inDoubt = doubt || outcome === 'unknown';",
    "const inDoubt = doubt && outcome === 'unknown';",
  ),
  mutant(
    'what its sender died over is taken for never sent',
    'message-ledger.ts',
    'before.doubt === true || (isDeadOnes && (before.claim !== claim || tried > 1))',
    'before.doubt === true',
  ),
  mutant(
    'a refusal by the patient’s service is told to nobody',
    'send-message.ts',
    "if (delivery.result === 'refused') await ifRefused?.();",
    '',
  ),
];

/** What the relay does with promises. */
const ofTheRelay: readonly Mutant[] = [
  mutant(
    'an event is done although a message of it failed',
    'relay-promise.ts',
    'if (kept.some(({ isOpen }) => isOpen)) throw new NotAllSent(attempts);',
    '',
  ),
  mutant(
    'what failed is left without its mark',
    'relay-handler.ts',
    'await deps.outbox.postpone(promiseId, nextTurn(deps.clock.now(), attempts, lane));',
    'await deps.outbox.markDone(promiseId, deps.clock.now());',
  ),
  mutant(
    'a page goes out although its round has ended',
    'is-answered.ts',
    "if (round?.ended !== undefined && round.ended.how !== 'lowered') return true;",
    '',
  ),
  mutant(
    'somebody is paged whom nothing reaches',
    'paged.ts',
    'const reachable = among.filter(isReachable);',
    'const reachable = among;',
  ),
  mutant(
    'a page says why',
    'staff-kinds.ts',
    "sms: 'PAGE {urgency} {code}:'",
    "sms: 'PAGE {urgency} {code}, cannot walk:'",
  ),
];

/** What carries an unanswered emergency on. */
const ofPaging: readonly Mutant[] = [
  mutant(
    'an escalation sets no further timer',
    'escalate-case.ts',
    "{ kind: 'timer-set', timer: next.timer, at: stored(now) },",
    '',
  ),
  mutant(
    'nobody is reminded to call',
    'paging.ts',
    'timers: [escalateTimer(round), ...contactTimer(round)]',
    'timers: [escalateTimer(round)]',
  ),
  mutant(
    'a timer is settled before its workflow has run',
    'run-timer.ts',
    'const acted = await run(deps, timer, remaining);\n  if (acted && metric) count(metric);\n  await deps.timers.settle(timer.timerId, deps.clock.now());',
    'await deps.timers.settle(timer.timerId, deps.clock.now());\n  const acted = await run(deps, timer, remaining);\n  if (acted && metric) count(metric);',
  ),
  mutant(
    'nothing guards a round',
    'paging-writes.ts',
    "put('Outbox', roundItem(round), unchangedSince(from))",
    "put('Outbox', roundItem(round), {})",
  ),
  mutant(
    'a withdrawal ends an emergency that nobody answered',
    'transitions.ts',
    "const pagingOpen = header.pagingOpen && (header.urgency === 'emergent' || header.emergentClocks === true);",
    'const pagingOpen = false;',
  ),
];

/** What the sweeper finds. */
const ofTheSweeper: readonly Mutant[] = [
  mutant('the sweeper looks for no timers', 'sweep.ts', "await mendAll(run, lostTimers(run, 'page'));", ''),
  mutant('the sweeper looks for no promises', 'sweep.ts', 'await mendAll(run, pendingPromises(run, atStart));', ''),
];

/** What lies in trays. */
const ofTrays: readonly Mutant[] = [
  mutant(
    'a tray is filled without the timer that empties it',
    'tray-changes.ts',
    "timer ? [{ kind: 'timer-set', timer, at }] : []",
    '[]',
  ),
  mutant(
    'nothing guards a tray',
    'promise-writes.ts',
    "put('Requests', trayItem(tray), unchangedSince(from))",
    "put('Requests', trayItem(tray), {})",
  ),
  mutant(
    'a message that comes late does not ask whether its phone rang',
    'late-message.ts',
    "if (name.channel !== 'sms') return send();",
    'return send();',
  ),
  mutant(
    'a tray is emptied although its phone has just rung',
    'empty-tray.ts',
    'if (open > until) return',
    'if (open < flush.at) return',
  ),
];

const groups = [ofTheLedger, ofTheRelay, ofPaging, ofTheSweeper, ofTrays];

/** Bugs that the checker must find, each sown into the product as it is. */
export const mutants: readonly Mutant[] = groups.flat();

/** The first of each group, for a run that must not take long. */
export const oneOfEach: readonly Mutant[] = groups.flatMap((group) => group.slice(0, 1));
