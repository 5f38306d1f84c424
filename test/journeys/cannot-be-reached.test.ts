import { expect, it } from 'vitest';
import { routineIntake } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

/** Its form is lawful, and no mail service takes it. */
const refused = `${'a'.repeat(70)}@example.org`;

async function booked(email: string, at: number): Promise<string> {
  const { api } = stack;
  const body = { ...routineIntake, patient: { ...routineIntake.patient, email } };
  const { intakeId: caseId, bookingToken: token } = (await api.post('/v1/intakes', body)).body;
  const { slots } = (await api.get(`/v1/slots?appointmentType=new-consult&${searchDates()}`)).body;
  const { status } = await api.post('/v1/appointments', { slotId: slots[at].slotId, caseId }, { token });
  expect(status).toBe(201);
  return caseId;
}

it('a mailbox that refuses for good is told to staff once, delays nobody, and is not tried for ever', async () => {
  const { api } = stack;
  const caseId = await booked(refused, 0);
  const told = await api.until(async () => {
    const notices = (await api.outbox(caseId)).filter(({ kind }) => kind === 'cannot-be-reached');
    return notices.length > 0 && notices;
  });
  expect(told[0]).toMatchObject({ channel: 'email', subject: expect.stringMatching(/Cannot be reached by e-mail/) });
  expect(told.map(({ body }) => body).join()).not.toMatch(/aaaa|Muestra|Carmen/);

  const next = await booked('carmen@example.org', 20);
  await api.until(async () => (await api.outbox(next)).some(({ to }) => to === 'carmen@example.org'));
  await api.advance('PT6H');
  const later = (await api.outbox(caseId)).filter(({ kind }) => kind === 'cannot-be-reached');
  expect(new Set(later.map(({ to }) => to)).size).toBe(later.length);
  expect((await api.outbox(caseId)).some(({ to }) => to === refused)).toBe(false);
});
