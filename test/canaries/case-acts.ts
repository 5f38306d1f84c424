import { canary, diagnosis } from './needles.ts';
import { type Act, note, onCase } from './on-case.ts';

const assign: Act = (flow) =>
  onCase(flow, 'front-desk', '/assign', { assignee: flow.random.pick(['nurse-1', 'surgeon-1', null, canary]) });

const write: Act = (flow) =>
  onCase(flow, flow.random.pick(['nurse', 'front-desk']), '/notes', { text: note(flow.random) });

const advise: Act = (flow) =>
  onCase(flow, 'nurse', '/advice', { text: note(flow.random), close: flow.random.chance(0.3) });

/** A referrer is asked, and answers. */
const ask: Act = async (flow) => {
  const { random, token } = flow;
  const { now } = (await flow.ask('GET', '/_local/clock')).body;
  const dueBy = new Date(Date.parse(now) + 14 * 24 * 3_600_000).toISOString().slice(0, 10);
  const asked = { items: [random.pick(['pathology', canary])], question: note(random), dueBy };
  const { status, body } = await onCase(flow, 'nurse', '/information-requests', asked);
  if (status !== 201) return;
  await flow.ask('POST', `/v1/information-requests/${body.requestId}/answer`, {
    token,
    body: { note: note(random), diagnoses: [diagnosis], ...(random.chance(0.3) && { [canary]: canary }) },
  });
  await flow.ask('GET', `/v1/referrals/${flow.caseId}/events`, { token });
};

const end: Act = (flow) => {
  const reason = note(flow.random);
  const [how, body] = flow.random.pick<readonly [string, object]>([
    ['decline', { reason }],
    ['redirect', { reason }],
    ['close', { outcome: 'treated', note: reason }],
    ['close', { outcome: canary }],
  ]);
  return onCase(flow, 'nurse', `/${how}`, body);
};

const all: readonly Act[] = [assign, write, advise, ask, ask, end];

/** One of what staff do with a case on its way: most of it is free text. */
export const caseActs: Act = (flow) => flow.random.pick(all)(flow);
