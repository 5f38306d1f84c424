import { admin, askers, frontDesk, nurse } from '../../../../access/callers.ts';
import { emergencyIntake, ofAnother, referral, routineIntake, routineReferral } from '../../../../support/bodies.ts';
import { beginning, type Rig } from './rig.ts';

const minute = 60_000;
const referrer = askers.find(({ name }) => name === 'own referrer') ?? {};
const numb = { clinical: { symptoms: { saddleNumbness: { value: 'yes', onsetDays: 1 } } } };

const patient = ({ bookingToken }: { bookingToken: string }) => ({ token: bookingToken });

async function timesFor({ ask }: Rig, caseId: string, type = 'new-consult') {
  const path = `/v1/slots?appointmentType=${type}&from=2026-11-24&to=2026-12-09&caseId=${caseId}&limit=50`;
  const { slots } = await ask('looks for times', 'GET', path, nurse);
  return slots as Record<'slotId' | 'start' | 'practitionerId' | 'clinicId' | 'appointmentType', string>[];
}

/** A patient sends a form, holds a time, books it, confirms, moves and cancels it; the desk books another, and they come. */
async function routine(rig: Rig): Promise<void> {
  const { ask } = rig;
  const sent = await ask('sends a form', 'POST', '/v1/intakes', {}, ofAnother(routineIntake));
  const caseId = sent.intakeId;
  const times = await timesFor(rig, caseId);
  const held = await ask('holds a time', 'POST', '/v1/holds', patient(sent), { caseId, slotId: times[0]?.slotId });
  const booking = { caseId, holdId: held.holdId };
  const booked = await ask('books a held time', 'POST', '/v1/appointments', patient(sent), booking);
  const visit = `/v1/appointments/${booked.appointmentId}`;
  await rig.tell();
  await ask('confirms a visit', 'POST', `${visit}/confirm`, patient(sent), {});
  await ask('moves a visit', 'POST', `${visit}/reschedule`, patient(sent), { slotId: times.at(-1)?.slotId });
  await ask('cancels a visit', 'POST', `${visit}/cancel`, patient(sent), { reason: 'away' });
  const again = await ask('books a time', 'POST', '/v1/appointments', frontDesk, { caseId, slotId: times[1]?.slotId });
  await rig.goTo(Date.parse(again.start) - 5 * minute);
  const second = `/v1/appointments/${again.appointmentId}`;
  await ask('checks somebody in', 'POST', `${second}/check-in`, frontDesk, {});
  await rig.goTo(Date.parse(again.start) + 30 * minute);
  await ask('completes a visit', 'POST', `${second}/complete`, frontDesk, {});
  await ask('closes a case', 'POST', `/v1/cases/${caseId}/close`, nurse, { outcome: 'treated' });
  await rig.tell();
}

/** An emergency is paged twice, answered, called and lowered. */
async function emergency(rig: Rig): Promise<void> {
  const { ask } = rig;
  const { intakeId } = await ask('sends an emergency', 'POST', '/v1/intakes', {}, ofAnother(emergencyIntake));
  const one = `/v1/cases/${intakeId}`;
  await rig.goTo(Date.now() + minute);
  await rig.goTo(Date.now() + 20 * minute);
  await ask('acknowledges a case', 'POST', `${one}/acknowledge`, nurse, {});
  await ask('calls in vain', 'POST', `${one}/contact`, nurse, { channel: 'phone', reached: false });
  await ask('reaches somebody', 'POST', `${one}/contact`, nurse, { channel: 'phone', reached: true });
  await ask('lowers a level', 'POST', `${one}/triage`, nurse, { urgency: 'urgent', reason: 'walked in by herself' });
  await ask('raises a level', 'POST', `${one}/triage`, nurse, { urgency: 'emergent', reason: 'worse again' });
  await rig.tell();
}

/** An emergency that nobody answers by button: the call alone ends its pages. */
async function called(rig: Rig): Promise<void> {
  const { ask } = rig;
  const body = { channel: 'phone', intake: ofAnother(emergencyIntake) };
  const { caseId } = await ask('opens a case', 'POST', '/v1/cases', frontDesk, body);
  await rig.tell();
  await ask('reaches somebody', 'POST', `/v1/cases/${caseId}/contact`, nurse, { channel: 'phone', reached: true });
  await rig.tell();
}

/** A routine case with a visit becomes an emergency by what its patient adds. */
async function worsens(rig: Rig): Promise<void> {
  const { ask } = rig;
  const sent = await ask('sends a form', 'POST', '/v1/intakes', {}, ofAnother(routineIntake));
  const caseId = sent.intakeId;
  const [time] = await timesFor(rig, caseId);
  await ask('books a time', 'POST', '/v1/appointments', patient(sent), { caseId, slotId: time?.slotId });
  await rig.tell();
  await ask('gets worse', 'PATCH', `/v1/intakes/${caseId}`, patient(sent), numb);
  await rig.tell();
  await ask('acknowledges a case', 'POST', `/v1/cases/${caseId}/acknowledge`, nurse, {});
  await rig.tell();
}

/** A referral is asked about, booked by the referrer, missed and withdrawn. */
async function referred(rig: Rig): Promise<void> {
  const { ask } = rig;
  const sent = await ask('refers', 'POST', '/v1/referrals', referrer, referral);
  const caseId = sent.referralId;
  const one = `/v1/cases/${caseId}`;
  await rig.tell();
  const question = { items: ['mri'], question: 'Which level?', dueBy: '2026-12-01' };
  const { requestId } = await ask('asks a referrer', 'POST', `${one}/information-requests`, nurse, question);
  const answer = `/v1/information-requests/${requestId}/answer`;
  await ask('answers a question', 'POST', answer, referrer, { note: 'L3.', diagnoses: ['C50.911'] });
  const slotId = sent.earliestSlots[0].slotId;
  const booked = await ask('books a time', 'POST', '/v1/appointments', referrer, { caseId, slotId });
  await rig.goTo(Date.parse(booked.start) + 60 * minute);
  await ask('misses a visit', 'POST', `/v1/appointments/${booked.appointmentId}/no-show`, frontDesk, {});
  await ask('withdraws', 'POST', `/v1/referrals/${caseId}/withdraw`, referrer, {});
  await rig.tell();
}

/** What else staff do with a case, up to its end without a visit. */
async function worked(rig: Rig): Promise<void> {
  const { ask } = rig;
  const { referralId } = await ask('refers', 'POST', '/v1/referrals', referrer, routineReferral);
  const one = `/v1/cases/${referralId}`;
  await ask('takes a case on', 'POST', `${one}/assign`, nurse, { assignee: 'nurse-1' });
  await ask('writes a note', 'POST', `${one}/notes`, nurse, { text: 'Called twice.' });
  await ask('gives advice', 'POST', `${one}/advice`, nurse, { text: 'Rest.', close: false });
  await ask('mends a case', 'PATCH', one, nurse, { language: 'en' });
  await ask('declines a case', 'POST', `${one}/decline`, nurse, { reason: 'elsewhere' });
  await rig.tell();
}

/** A visit falls into an absence; the same person sends another form. */
async function displaced(rig: Rig): Promise<void> {
  const { ask } = rig;
  const body = ofAnother(routineIntake);
  const sent = await ask('sends a form', 'POST', '/v1/intakes', {}, body);
  const caseId = sent.intakeId;
  const [time] = await timesFor(rig, caseId);
  await ask('books a time', 'POST', '/v1/appointments', patient(sent), { caseId, slotId: time?.slotId });
  const date = time?.start.slice(0, 10);
  const away = `/v1/practitioners/${time?.practitionerId}/time-off`;
  await ask('is away', 'POST', away, admin, { from: date, to: date, reason: 'ill' });
  await rig.tell();
  await ask('sends a form again', 'POST', '/v1/intakes', {}, { ...body, language: 'en' });
  await rig.tell();
}

/** Two people have one time, because staff wanted it so; one of them is called off after it has begun. */
async function crowded(rig: Rig): Promise<void> {
  const { ask } = rig;
  const first = await ask('sends a form', 'POST', '/v1/intakes', {}, ofAnother(routineIntake));
  const [time] = await timesFor(rig, first.intakeId);
  await ask('books a time', 'POST', '/v1/appointments', nurse, { caseId: first.intakeId, slotId: time?.slotId });
  const other = await ask('sends a form', 'POST', '/v1/intakes', {}, ofAnother(routineIntake));
  const { practitionerId, clinicId, appointmentType, start } = time ?? {};
  const insisting = { overbook: { reason: 'in great pain' }, practitionerId, clinicId, appointmentType, start };
  const body = { caseId: other.intakeId, ...insisting };
  const { appointmentId } = await ask('overbooks a time', 'POST', '/v1/appointments', nurse, body);
  await rig.goTo(Date.parse(start ?? '') + 10 * minute);
  const visit = `/v1/appointments/${appointmentId}`;
  await ask('cancels a visit that has begun', 'POST', `${visit}/cancel`, nurse, { reasonCode: 'practice' });
  await rig.tell();
}

/** Ordinary days of the practice, one flow after the other on the same store. */
export const flows = { routine, emergency, called, worsens, referred, worked, displaced, crowded };
export type Flow = keyof typeof flows;

const names = Object.keys(flows) as Flow[];

/** Runs all flows one after the other on one store, from Monday morning on. */
export async function runTogether(rig: Rig): Promise<void> {
  await rig.goTo(beginning);
  for (const name of names) await flows[name](rig);
}

/** Runs each flow on a store of its own, which holds nothing else, from Monday morning on. */
export async function runApart(rig: Rig): Promise<void> {
  const empty = rig.system.store();
  for (const name of names) {
    rig.system.use(empty.copy());
    await rig.goTo(beginning);
    await flows[name](rig);
  }
}
