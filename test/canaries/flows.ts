import { type Random, randomFrom } from '../histories/random.ts';
import { acts } from './acts.ts';
import { type Ask, asking } from './ask.ts';
import { broken } from './broken.ts';
import type { ListenedSystem } from './listened-system.ts';
import { canary } from './needles.ts';
import { type Flow, staffToken } from './on-case.ts';
import { type Complaint, complaints, intakeOf, type Person, personOf, referralOf } from './people.ts';
import { saveForLater } from './saved-form.ts';

const names = Object.keys(complaints) as Complaint[];
const complaintOf = (random: Random): Complaint => (random.chance(0.3) ? 'emergent' : random.pick(names));

async function referrerToken(ask: Ask): Promise<string> {
  const headers = {
    Authorization: `Basic ${btoa('demo-oncology:demo-secret')}`,
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  return (await ask('POST', '/oauth2/token', { raw: 'grant_type=client_credentials', headers })).body.access_token;
}

type Arrived = Pick<Flow, 'caseId' | 'kind' | 'token'>;

/** Sends a form, sometimes a broken one before. @returns undefined where nothing was stored */
async function arrive(ask: Ask, person: Person, random: Random): Promise<Arrived | undefined> {
  const isReferral = random.chance(0.35);
  const [path, form] = isReferral
    ? (['/v1/referrals', referralOf(person, complaintOf(random), random)] as const)
    : (['/v1/intakes', intakeOf(person, complaintOf(random), random)] as const);
  const token = isReferral ? await referrerToken(ask) : undefined;
  const { from } = person;
  if (random.chance(0.5)) await ask('POST', path, { token, from, ...broken(form, random) });
  const { status, body } = await ask('POST', path, { token, from, body: form });
  if (status !== 201) return undefined;
  return isReferral
    ? { caseId: body.referralId, kind: 'referral', token }
    : { caseId: body.intakeId, kind: 'intake', token: body.bookingToken };
}

const mostActs = 7;

/** What happens to one person: they come, well formed or not, and others act on their case. */
async function flow(ask: Ask, system: ListenedSystem, number: number): Promise<void> {
  const random = randomFrom(number);
  const person = personOf(number, random);
  if (number % 8 === 0) await saveForLater(ask, person);
  const arrived = await arrive(ask, person, random);
  if (!arrived) return;
  const going: Flow = { ask, system, random, person, ...arrived };
  for (let left = 1 + random.below(mostActs); left > 0; left--) await random.pick(acts)(going);
}

/** A source sends far more than anybody may, and a nurse sets aside what came of it. */
async function flood(ask: Ask, first: number): Promise<void> {
  const random = randomFrom(first);
  const { from } = personOf(first, random);
  const send = (number: number, complaint: Complaint) =>
    ask('POST', '/v1/intakes', { from, body: intakeOf(personOf(number, random), complaint, random) });
  for (let n = 1; n <= 36; n++) await send(first + n, n % 3 === 0 ? 'emergent' : 'routine');
  const token = await staffToken(ask, 'nurse');
  const { cases = [] } = (await ask('GET', '/v1/worklist?limit=200', { token })).body;
  const source = cases.find((each: { source?: string }) => each.source)?.source;
  await ask('POST', '/v1/worklist/set-aside', { token, body: { source } });
}

/** A nurse reaches everybody who is still paged for, but for a few. */
async function reachAll(ask: Ask): Promise<void> {
  const token = await staffToken(ask, 'nurse');
  const { cases = [] } = (await ask('GET', '/v1/worklist?limit=200', { token })).body;
  const open = cases.filter(
    (each: { urgency: string; lastContact?: { reached: boolean } }) =>
      each.urgency !== 'routine' && !each.lastContact?.reached,
  );
  const reach = ({ caseId }: { caseId: string }) =>
    ask('POST', `/v1/cases/${caseId}/contact`, { token, body: { channel: 'phone', reached: true } });
  await Promise.all(open.slice(2).map(reach));
}

/** Somebody comes whose token and address say who they are, and neither is good; each by a header, by the address, and with nothing else wrong. */
async function knock(ask: Ask): Promise<void> {
  const token = `${canary}.${canary}`;
  await ask('GET', `/v1/slots?near=${canary}&appointmentType=new-consult`, { token });
  await ask('GET', `/v1/slots?near=${canary}&appointmentType=${canary}`);
  await ask('GET', `/v1/appointments/apt_00000000000000000000?token=${token}`);
  await ask('GET', `/v1/worklist?name=${canary}`, { token: `${token}.${canary}` });
  await ask('GET', `/intake?d=${canary}&who=${canary}`, { headers: { Accept: 'text/html' } });
}

const side = 16;
const calm = { store: 0, services: 0 };
const stormy = { store: 0.02, services: 0.15 };
/** Between the parts of a run: escalations and trays, missed contacts, a night, a morning with its digest. */
const day = ['PT16M', 'PT65M', 'PT21H'];

const mostHours = 2;

/** Lets hours pass until all is done that failed before: its turns come ever later. */
async function settle(ask: Ask): Promise<void> {
  for (let hours = 0; hours < mostHours; hours++)
    if (!(await ask('POST', '/_local/clock', { body: { advance: 'PT1H' } })).body.late) return;
}

/**
 * Runs so many flows on a system, side by side, while AWS is unreliable; between them time goes on.
 * @param spans by how much, ISO 8601
 * @returns how often each status was answered
 */
export async function runFlows(
  system: ListenedSystem,
  count: number,
  seed: number,
  spans: readonly string[] = day,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const ask = asking(system.url, system.sunk, statuses);
  await knock(ask);
  const numbers = Array.from({ length: count }, (_, at) => seed * 1000 + at);
  const part = Math.ceil(count / spans.length);
  for (const [at, span] of spans.entries()) {
    const mine = numbers.slice(at * part, (at + 1) * part);
    await system.order({ trouble: stormy });
    const run = async () => {
      for (let next = mine.shift(); next !== undefined; next = mine.shift()) await flow(ask, system, next);
    };
    await Promise.all(Array.from({ length: side }, run));
    if (at === 0) await flood(ask, seed * 1000 + count);
    // Timers ring in both.
    if (at > 0) await system.order({ trouble: calm });
    await reachAll(ask);
    await ask('POST', '/_local/clock', { body: { advance: span } });
  }
  await system.order({ trouble: calm });
  await settle(ask);
  return statuses;
}
