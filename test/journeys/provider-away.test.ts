import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiAnswer } from '../../infra/tools/demo/client.ts';
import type { WorklistItem } from '../../shared/contract/worklist-answers.ts';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

/** The Monday after the beginning: both see patients in Brooklyn then. */
const monday = '2030-01-21';
const [ill, other] = ['spine-surgeon-2', 'neurosurgeon-1'];
const tokens: Record<string, string> = {};
/** A visit by what its patient is called here. */
interface Booked {
  caseId: string;
  appointmentId: string;
  code: string;
  email: string;
}
const patients: Record<string, Booked> = {};

beforeAll(async () => {
  for (const role of ['admin', 'nurse', 'front-desk']) tokens[role] = await stack.api.staff(role);
});

const asAdmin = () => ({ token: tokens.admin ?? '' });
const asDesk = () => ({ token: tokens['front-desk'] ?? '' });
const post = (path: string, body: unknown = {}, headers = {}) => stack.api.post(path, body, { ...asAdmin(), headers });
const get = (path: string) => stack.api.get(path, asDesk());

/** Free times of the one who falls ill, by their hour of New York. */
async function timeAt(time: string, date = monday, caseId = ''): Promise<string> {
  const ofCase = caseId && `&caseId=${caseId}`;
  const search = `/v1/slots?appointmentType=new-consult&practitioner=${ill}&from=${date}&to=${date}${ofCase}`;
  const { slots } = (await get(search)).body;
  return slots.find(({ start }: { start: string }) => start.startsWith(`${date}T${time}`)).slotId;
}

/** Somebody new, whom the front desk books in. */
async function booked(name: string, time: string, date = monday, urgency?: string): Promise<void> {
  const email = `${name}@example.org`;
  const form = ofAnother(routineIntake);
  const intake = await stack.api.post('/v1/intakes', { ...form, language: 'en', patient: { ...form.patient, email } });
  const caseId = intake.body.intakeId;
  if (urgency) {
    const judged = { urgency, reason: 'seen by phone' };
    await stack.api.post(`/v1/cases/${caseId}/triage`, judged, { token: tokens.nurse ?? '' });
  }
  const slotId = await timeAt(time, date, caseId);
  const visit = await stack.api.post('/v1/appointments', { slotId, caseId }, asDesk());
  expect(visit.status).toBe(201);
  const { code } = (await get(`/v1/cases/${caseId}`)).body;
  patients[name] = { caseId, appointmentId: visit.body.appointmentId, code, email };
}

const nameOf = ({ appointmentId }: { appointmentId: string }) =>
  Object.keys(patients).find((name) => patients[name]?.appointmentId === appointmentId);
const namesIn = (visits: { appointmentId: string }[]) => visits.map(nameOf);
const reasonsIn = ({ body }: ApiAnswer) =>
  body.notPlaced.map((each: { appointmentId: string; reason: string }) => `${nameOf(each)}: ${each.reason}`);
const movesIn = ({ body }: ApiAnswer) =>
  body.moved.map(
    (each: { appointmentId: string; practitionerId: string; start: string }) =>
      `${nameOf(each)}: ${each.practitionerId} ${each.start.slice(11, 16)}`,
  );

/** Who waits to be rebooked, by level in the order of the worklist; those of one level by name. */
async function waiting(): Promise<(string | undefined)[]> {
  const { cases } = (await get('/v1/worklist')).body;
  const flagged: WorklistItem[] = cases.filter(({ needsRebooking }: WorklistItem) => needsRebooking);
  const named = ({ caseId }: WorklistItem) => Object.keys(patients).find((name) => patients[name]?.caseId === caseId);
  return [...Map.groupBy(flagged, ({ urgency }) => urgency).values()].flatMap((ofLevel) => ofLevel.map(named).sort());
}

const mailsTo = async (name: string, kind: string) =>
  (await stack.api.outbox()).filter((message) => message.to === patients[name]?.email && message.kind === kind);

/** Messages to staff that a visit of a case is to be booked anew, by itself or in a bundle. */
async function toldToRebook(code: string) {
  const says = (line: string) => line.includes(code) && /Needs another time|to rebook/.test(line);
  return (await stack.api.outbox()).filter(({ subject, body }) => `${subject}\n${body}`.split('\n').some(says));
}

const away = { from: monday, to: monday, reason: 'ill' };
const absences = `/v1/practitioners/${ill}/time-off`;
const order = { practitionerId: ill, date: monday, to: [other] };

describe('a surgeon falls ill (product.md, journey 6)', () => {
  it('with three visits in the morning, while a colleague at the same clinic leaves early', async () => {
    await booked('ana', '09:00');
    await booked('ben', '09:40');
    await booked('cleo', '10:20', monday, 'urgent');
    const early = await post(`/v1/practitioners/${other}/time-off`, { from: monday, to: monday, fromTime: '10:20' });
    expect(early).toMatchObject({ status: 201, body: { affected: [] } });
  });

  it('a preview lists whom that hits, the most urgent first, with other times, and changes nothing', async () => {
    const preview = await post(`${absences}?preview=true`, away);
    expect(preview.status).toBe(200);
    expect(namesIn(preview.body.affected)).toEqual(['cleo', 'ana', 'ben']);
    for (const { proposals } of preview.body.affected) expect(proposals).toHaveLength(3);
    expect(await waiting()).toEqual([]);
    expect((await get(absences)).body.timeOff).toEqual([]);
  });

  it('saved, they stand on the worklist, staff are told once of each, and nothing is cancelled', async () => {
    const free = await timeAt('11:00', monday, patients.cleo?.caseId);
    const saved = await post(absences, away);
    expect(saved.status).toBe(201);
    expect(saved.headers.get('location')).toContain(`${absences}/${saved.body.timeOffId}`);
    expect(namesIn(saved.body.affected)).toEqual(['cleo', 'ana', 'ben']);
    expect(await waiting()).toEqual(['cleo', 'ana', 'ben']);
    const sheet = await get(`/v1/schedule?clinic=brooklyn&date=${monday}`);
    expect(sheet.body.appointments).toMatchObject(
      ['ana', 'ben', 'cleo'].map((name) => ({
        appointmentId: patients[name]?.appointmentId,
        status: 'booked',
        needsRebooking: true,
      })),
    );
    const booking = await stack.api.post('/v1/appointments', { slotId: free, caseId: patients.cleo?.caseId }, asDesk());
    expect(booking.status).toBe(409);
    const codes = Object.values(patients).map(({ code }) => code);
    // What came in together with other news is told in a bundle with them, a few minutes later.
    await stack.api.until(async () => {
      const told = await Promise.all(codes.map(toldToRebook));
      return told.every((messages) => messages.length > 0) || stack.api.advance('PT2M').then(() => false);
    });
    await stack.api.advance('PT6M');
    for (const code of codes) expect(await toldToRebook(code)).toHaveLength(1);
  });

  it('the day is given to the colleague: first shown, then done, and done once', async () => {
    const shown = await post('/v1/schedule/reassign?preview=true', order);
    expect(movesIn(shown)).toEqual([`cleo: ${other} 09:40`, `ana: ${other} 09:00`]);
    expect(reasonsIn(shown)).toEqual(['ben: no-free-time']);
    expect(await waiting()).toEqual(['cleo', 'ana', 'ben']);

    const key = { 'Idempotency-Key': randomUUID() };
    const done = await post('/v1/schedule/reassign', order, key);
    expect(done).toMatchObject({ status: 200, body: shown.body });
    expect(await waiting()).toEqual(['ben']);
    expect((await post('/v1/schedule/reassign', order, key)).body).toEqual(done.body);
    expect(reasonsIn(await post('/v1/schedule/reassign', order))).toEqual(['ben: no-free-time']);
  });

  it('whoever found no time there is moved by the front desk to one of those proposed', async () => {
    const { affected } = (await post(`${absences}?preview=true`, away)).body;
    expect(namesIn(affected)).toEqual(['ben']);
    const [{ slotId }] = affected[0].proposals;
    const path = `/v1/appointments/${patients.ben?.appointmentId}/reschedule`;
    const moved = await stack.api.post(path, { slotId }, asDesk());
    expect(moved.status).toBe(200);
    expect(await waiting()).toEqual([]);
  });

  it('each patient is told just once, and who sees somebody else reads that', async () => {
    const everybody = ['ana', 'ben', 'cleo'];
    const told = () => Promise.all(everybody.map((name) => mailsTo(name, 'visit-changed')));
    await stack.api.until(async () => (await told()).every((mails) => mails.length > 0));
    // What would be told twice would have been sent with the next round of everything that is pending.
    await stack.api.advance('PT6M');
    const [ana, ben, cleo] = await told();
    expect([ana, ben, cleo].map((mails) => mails?.length)).toEqual([1, 1, 1]);
    expect(ana?.[0].body).toContain('Another member of our team will see you at your visit. Its time and place stay');
    expect(cleo?.[0].body).toContain('Your visit has a new time, and another member of our team will see you.');
    for (const name of everybody) expect(await mailsTo(name, 'confirmation')).toHaveLength(1);
  });

  it('nobody is lost', async () => {
    const sheet = await get(`/v1/schedule?clinic=brooklyn&date=${monday}`);
    const there = sheet.body.appointments.filter(({ appointmentId }: Booked) => nameOf({ appointmentId }));
    expect(there).toMatchObject([
      { appointmentId: patients.ana?.appointmentId, practitionerId: other, needsRebooking: false },
      { appointmentId: patients.cleo?.appointmentId, practitionerId: other, needsRebooking: false },
    ]);
    const ben = await get(`/v1/appointments/${patients.ben?.appointmentId}`);
    expect(ben.body).toMatchObject({ status: 'booked' });
  });
});

describe('an absence that is taken back', () => {
  it('leaves visits where they are, unless another absence of the day stays', async () => {
    const tuesday = '2030-01-22';
    await booked('dora', '09:00', tuesday);
    const whole = (await post(absences, { from: tuesday, to: tuesday })).body.timeOffId;
    const morning = (await post(absences, { from: tuesday, to: tuesday, toTime: '12:00' })).body.timeOffId;
    expect(await waiting()).toEqual(['dora']);
    const gone = (timeOffId: string) => stack.api.call('DELETE', `${absences}/${timeOffId}`, asAdmin());
    expect((await gone(whole)).status).toBe(204);
    expect(await waiting()).toEqual(['dora']);
    expect((await gone(morning)).status).toBe(204);
    expect(await waiting()).toEqual([]);
    expect((await gone(morning)).status).toBe(404);
    expect((await get(`/v1/appointments/${patients.dora?.appointmentId}`)).body).toMatchObject({ status: 'booked' });
  });
});
