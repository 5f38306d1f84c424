import { describe, expect, test } from 'vitest';
import { emergencyIntake, routineIntake, withMember } from '../../support/bodies.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { storedIntakes, strangers } from '../../support/stored-intakes.ts';

const store = startedAnew(openStore);
const stranger = strangers();
const limited = { status: 429, body: { type: 'urn:spinebridge:problem:limit-reached' } };

/** @returns the status of each, one after the other */
async function sendAll(count: number, send: (n: number) => Promise<{ status: number }>): Promise<number[]> {
  const statuses = [];
  for (let n = 0; n < count; n++) statuses.push((await send(n)).status);
  return statuses;
}
const times = (count: number, status: number): number[] => Array.from({ length: count }, () => status);

describe('intakes from one source', () => {
  test('are twenty within any hour, however the hours of the clock lie', async () => {
    const { send, at, wait } = storedIntakes(store);
    at('09:50');
    expect(await sendAll(10, () => send(stranger(routineIntake)))).toEqual(times(10, 201));
    at('10:10');
    expect(await sendAll(11, () => send(stranger(routineIntake)))).toEqual([...times(10, 201), 429]);
    at('10:49:59');
    expect(await send(stranger(routineIntake))).toMatchObject({ ...limited, headers: { 'Retry-After': '1' } });
    wait(1);
    expect(await sendAll(11, () => send(stranger(routineIntake)))).toEqual([...times(10, 201), 429]);
  });

  test('beyond that say what to do, with the triage, the phone, and no promise of a call', async () => {
    const { send } = storedIntakes(store);
    await sendAll(20, () => send(stranger(routineIntake)));
    const answer = await send({ ...stranger(routineIntake), language: 'en' });
    expect(answer).toMatchObject({
      ...limited,
      headers: { 'Retry-After': '3600' },
      body: {
        detail: expect.stringMatching(/^20 forms came from this connection.*Call us/),
        phone: '(212) 555-0199',
        triage: { urgency: 'routine', phone: '(212) 555-0199', instructions: expect.any(Array) },
      },
    });
    expect(answer.body.triage.headline).toContain('(212) 555-0199');
    expect(answer.body).not.toHaveProperty('bookingToken');
    expect(JSON.stringify(answer.body)).not.toMatch(/we will (contact|call)/i);
  });

  test('count by the address that the gateway saw; a network of IPv6 is one source', async () => {
    const { send } = storedIntakes(store);
    const headers = (n: number) => ({ 'X-Forwarded-For': `203.0.113.${n}` });
    expect(await sendAll(21, (n) => send(stranger(routineIntake), { headers: headers(n) }))).toContain(429);
    expect(await send(stranger(routineIntake), { from: '192.0.2.8' })).toMatchObject({ status: 201 });
    const from = (n: number) => `2001:db8:1:2::${(n + 1).toString(16)}`;
    expect(await sendAll(21, (n) => send(stranger(routineIntake), { from: from(n) }))).toEqual([
      ...times(20, 201),
      429,
    ]);
  });

  test('at once are twenty as well', async () => {
    const { send } = storedIntakes(store);
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(stranger(routineIntake))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  test('go on for days: a counter forgets what is older than an hour', async () => {
    const { send, wait } = storedIntakes(store);
    for (let hour = 0; hour < 8; hour++) {
      expect(await sendAll(21, () => send(stranger(routineIntake)))).toEqual([...times(20, 201), 429]);
      wait(3600);
    }
    const counters = Object.entries(await store.everything()).filter(([key]) => key.includes('LIMIT#source'));
    expect(counters).toHaveLength(1);
    const [[, counter]] = counters as [[string, { at: number[] }]];
    expect(counter.at.length).toBeLessThanOrEqual(100);
  });
});

describe('intakes with one contact', () => {
  const { phone, email } = routineIntake.patient;
  const other = (n: number, patient: object) => ({
    ...routineIntake,
    patient: { ...stranger(routineIntake).patient, ...patient },
    clinical: withMember(routineIntake, 'clinical.symptoms.painSeverity', n % 9).clinical,
  });

  test.each([
    ['a phone number, however it is written', [{ phone }, { phone: '+16315550123' }]],
    ['an e-mail address', [{ email }, { email: email.toUpperCase() }]],
  ])('are five an hour, from wherever they come: %s', async (_, ways) => {
    const { send, wait } = storedIntakes(store);
    const from = (n: number) => ({ from: `198.51.100.${n}` });
    const statuses = await sendAll(6, (n) => send(other(n, ways[n % 2] ?? {}), from(n)));
    expect(statuses).toEqual([...times(5, 201), 429]);
    expect((await send(other(7, ways[0] ?? {}), from(7))).body.detail).toMatch(/^5 forms came with this phone number/);
    wait(3600);
    expect(await send(other(8, ways[0] ?? {}), from(8))).toMatchObject({ status: 201 });
  });

  test('are counted for whoever filled in the form, too', async () => {
    const { send } = storedIntakes(store);
    const submitter = { relationship: 'daughter', name: 'Ana Muestra', phone };
    const filledIn = () => ({ ...stranger(routineIntake), submittedBy: 'caregiver', submitter });
    expect(await sendAll(6, () => send(filledIn()))).toEqual([...times(5, 201), 429]);
  });

  test('that one refuses are counted by none', async () => {
    const { send } = storedIntakes(store);
    await sendAll(15, (n) => send(other(n, { phone })));
    expect(await sendAll(16, () => send(stranger(routineIntake)))).toEqual([...times(15, 201), 429]);
  });
});

describe('an emergency', () => {
  test('is never limited, nor counted', async () => {
    const { send, header } = storedIntakes(store);
    await sendAll(21, () => send(stranger(routineIntake)));
    const answers = [];
    for (let n = 0; n < 30; n++)
      answers.push(
        await send({
          ...emergencyIntake,
          patient: { ...emergencyIntake.patient, familyName: `X${String.fromCharCode(65 + n)}` },
        }),
      );
    expect(answers.map(({ status }) => status)).toEqual(times(30, 201));
    const known = await header(answers[0]?.body.intakeId);
    expect(known?.source).toMatch(/^[\w-]{22}$/);
    const counted = Object.values(await store.everything()).filter((item) =>
      Array.isArray((item as { at: unknown }).at),
    );
    expect(counted.flatMap((item) => (item as { at: number[] }).at)).toHaveLength(60);
  });

  test('neither are words of self-harm, at any level', async () => {
    const { send } = storedIntakes(store);
    await sendAll(20, () => send(stranger(routineIntake)));
    const words = withMember(stranger(routineIntake), 'clinical.freeText', 'I want to kill myself.');
    expect(await send(words)).toMatchObject({ status: 201 });
  });

  test('is taken without the name of its source where no key can be read in time', async () => {
    const slow = { digest: () => new Promise<string>(() => undefined) };
    const { send, header } = storedIntakes(store, slow);
    const answer = await send(emergencyIntake);
    expect(answer.status).toBe(201);
    expect(await header(answer.body.intakeId)).not.toHaveProperty('source');
  });
});

describe('a repeat', () => {
  test.each([
    ['of a key', { 'Idempotency-Key': 'once' }],
    ['without a key, within a quarter of an hour', {}],
  ])('%s is answered again and counted once, also where no more is taken', async (_, headers) => {
    const { send } = storedIntakes(store);
    const body = stranger(routineIntake);
    const first = await send(body, { headers });
    expect(await sendAll(8, () => send(body, { headers }))).toEqual(times(8, 201));
    expect(await sendAll(20, () => send(stranger(routineIntake)))).toEqual([...times(19, 201), 429]);
    expect(await send(body, { headers })).toMatchObject({
      body: first.body,
      headers: { 'Idempotent-Replayed': 'true' },
    });
  });
});

test('an intake is one write and no read, its counters with it', async () => {
  const { send } = storedIntakes(store);
  const calls = await store.callsOf(() => send(stranger(routineIntake)));
  expect(calls.map(({ operation }) => operation)).toEqual(['TransactWriteItems']);
});

test('a case says from which source it came, by a name that tells no address', async () => {
  const { send, header } = storedIntakes(store);
  const sources = [];
  for (const from of ['192.0.2.7', '192.0.2.7', '192.0.2.8']) {
    const { body } = await send(stranger(routineIntake), { from });
    sources.push((await header(body.intakeId))?.source);
  }
  expect(sources[0]).toBe(sources[1]);
  expect(sources[0]).not.toBe(sources[2]);
  expect(sources.join()).not.toContain('192');
});

test('where no key can be read nothing is counted, and what needs no token is stored', async () => {
  const noKeys = {
    linkKeys: () => Promise.reject(new Error('no keys')),
    digest: () => Promise.reject(new Error('no keys')),
  };
  const { send } = storedIntakes(store, noKeys);
  expect(await send(emergencyIntake)).toMatchObject({ status: 201 });
});
