import { readPage } from '../support/read-page.ts';
import { broken } from './broken.ts';
import { caseActs } from './case-acts.ts';
import { canary, diagnosis } from './needles.ts';
import { type Act, asStaff, note, onCase, staffToken } from './on-case.ts';
import { receiptOf } from './receipts.ts';

const contact: Act = (flow) =>
  onCase(flow, flow.random.pick(['nurse', 'front-desk']), '/contact', {
    channel: 'phone',
    reached: flow.random.chance(0.5),
    note: note(flow.random),
  });

const acknowledge: Act = (flow) =>
  onCase(
    flow,
    flow.random.pick(['nurse', 'surgeon', 'front-desk']),
    '/acknowledge',
    flow.random.chance(0.2) ? { round: canary } : {},
  );

const override: Act = (flow) =>
  onCase(flow, 'nurse', '/triage', {
    urgency: flow.random.pick(['emergent', 'urgent', 'routine', canary]),
    reason: `${canary} told me so`,
  });

/** More answers, well formed or not. */
const answerMore: Act = ({ ask, kind, caseId, token, random }) => {
  const clinical = { freeText: `${canary} cannot walk`, ...(random.chance(0.3) && { [canary]: canary }) };
  const added = { clinical, ...(kind === 'referral' && { note: canary, diagnoses: [diagnosis] }) };
  const asked = random.chance(0.3) ? broken(added, random) : { body: added };
  return ask('PATCH', `/v1/${kind}s/${caseId}`, { ...asked, token });
};

const withdraw: Act = async ({ ask, kind, caseId, token, random }) => {
  if (kind === 'referral')
    await ask('POST', `/v1/referrals/${caseId}/withdraw`, {
      token,
      body: random.chance(0.3) ? { reason: canary } : {},
    });
};

const book: Act = async (flow) => {
  const { ask, caseId, token, random } = flow;
  const type = random.chance(0.3) ? 'telehealth' : 'new-consult';
  const search = `appointmentType=${type}&from=2030-02-01&to=2030-02-28&limit=200`;
  const { slots = [] } = (await ask('GET', `/v1/slots?${search}`)).body;
  if (slots.length === 0) return;
  const body = { caseId, slotId: random.chance(0.1) ? canary : random.pick<{ slotId: string }>(slots).slotId };
  const by = random.chance(0.5) ? await staffToken(ask, 'front-desk') : token;
  const { status, body: visit } = await ask('POST', '/v1/appointments', { token: by, body });
  if (status === 201) flow.visit = visit;
};

/** A nurse puts a second person into a time, or insists on one, and says why. */
const insist: Act = async (flow) => {
  const { ask, caseId, random } = flow;
  const { slots = [] } = (
    await ask('GET', '/v1/slots?appointmentType=new-consult&from=2030-02-01&to=2030-02-28&limit=200')
  ).body;
  if (slots.length === 0) return;
  const { slotId, appointmentType, practitionerId, clinicId, start } = slots[0];
  const reason = { reason: note(random) };
  const body = random.chance(0.5)
    ? { caseId, slotId, override: reason }
    : { caseId, appointmentType, practitionerId, clinicId, start, overbook: reason };
  const { status, body: visit } = await ask('POST', '/v1/appointments', {
    token: await staffToken(ask, 'nurse'),
    body,
  });
  if (status === 201) flow.visit = visit;
};

const cancel: Act = async ({ ask, visit, random }) => {
  if (!visit) return;
  const reason = random.chance(0.2) ? { [canary]: canary } : { reason: note(random) };
  await ask('POST', `/v1/appointments/${visit.appointmentId}/cancel`, { token: visit.manageToken, body: reason });
};

const mend: Act = (flow) =>
  onCase(
    flow,
    'front-desk',
    '',
    { patient: { familyName: `${canary}Mended`, [flow.random.pick(['givenName', canary])]: canary } },
    'PATCH',
  );

/** Somebody's words come by SMS, from a patient or with the digits of a page. */
const reply: Act = async ({ ask, person, random }) => {
  const { messages } = (await ask('GET', '/_local/outbox?channel=sms')).body;
  const pages = messages.map((each: { to: string; body: string }) => ({ from: each.to, ...readPage(each.body) }));
  const page = pages.filter(({ digits }: { digits: string }) => digits).at(-1);
  const said =
    random.chance(0.5) || !page
      ? { from: person.phone, body: `${canary} asks who this is` }
      : { from: page.from, body: `${page.digits} ${canary}` };
  await ask('POST', '/_local/sms', { body: said });
  if (page && random.chance(0.3))
    await ask('POST', `/acknowledgements/${page.token}`, {
      raw: `name=${canary}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
};

/** A mail bounces, a text does not get through. */
const bounce: Act = async ({ system, person, random }) => {
  const receipt = receiptOf(system.sunk, person, random);
  await system.order({ invoke: 'inbound', event: receipt });
};

const replay: Act = async (flow) => {
  const { messages = [] } = (await onCase(flow, 'nurse', '/messages', undefined, 'GET')).body;
  if (messages.length > 0)
    await asStaff(
      flow,
      'admin',
      'POST',
      `/v1/messages/${flow.random.pick<{ messageId: string }>(messages).messageId}/replay`,
      {},
    );
};

const subscribe: Act = async (flow) => {
  const body = flow.random.pick([
    { channel: 'sms', kinds: ['new-case', 'case-changed', 'visit-changed', 'unread-words'] },
    { channel: 'email', kinds: [canary] },
    { channel: 'email', recipientId: canary },
    { channel: canary, [canary]: canary },
  ]);
  const { status, body: made } = await asStaff(
    flow,
    flow.random.pick(['nurse', 'surgeon']),
    'POST',
    '/v1/subscriptions',
    body,
  );
  if (status === 201) await flow.ask('POST', `/_local/subscriptions/${made.subscriptionId}/confirm`);
};

/** Asks for what there is not, with marks wherever an address has room. */
const stray: Act = async ({ ask, random }) => {
  const token = random.pick([
    canary,
    `${btoa('{"alg":"RS256"}')}.${btoa(`{"sub":"${canary}"}`)}.${canary}`,
    await staffToken(ask, 'nurse'),
  ]);
  const path = random.pick([
    `/v1/cases/${canary}`,
    `/v1/intakes/${canary}/${canary}`,
    `/v1/worklist?status=${canary}&cursor=${canary}`,
    `/v1/schedule?clinic=${canary}&date=${canary}`,
    `/acknowledgements/${canary}`,
    `/v1/slots?near=${canary}&caseId=${canary}`,
    `/${canary}?name=${canary}`,
  ]);
  await ask('GET', path, { token, headers: { 'User-Agent': canary, 'If-Match': canary, Cookie: canary } });
};

const look: Act = async (flow) => {
  await onCase(flow, 'nurse', flow.random.pick(['', '/history', '/messages']), undefined, 'GET');
  await asStaff(flow, 'front-desk', 'GET', '/v1/schedule?clinic=queens&date=2030-02-05');
};

/** What the front desk types to find somebody is about a person too. */
const find: Act = async (flow) => {
  const { name, phone } = { name: canary, phone: flow.person.phone };
  const q = flow.random.pick([name, `${name} ${name}`, `${name}@example.org`, phone, '']);
  await asStaff(
    flow,
    'front-desk',
    'GET',
    `/v1/cases?q=${encodeURIComponent(q)}&cursor=${flow.random.pick(['', name])}`,
  );
  await onCase(flow, 'front-desk', '/duplicates', { caseId: flow.random.pick([flow.caseId, name]), same: true });
};

const weights: readonly (readonly [number, Act])[] = [
  [4, contact],
  [3, acknowledge],
  [3, override],
  [4, answerMore],
  [2, withdraw],
  [5, book],
  [2, insist],
  [4, cancel],
  [1, mend],
  [3, reply],
  [3, bounce],
  [1, replay],
  [1, subscribe],
  [2, stray],
  [1, look],
  [2, find],
  [6, caseActs],
];
export const acts: readonly Act[] = weights.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
