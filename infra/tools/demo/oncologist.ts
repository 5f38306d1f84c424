import { randomUUID } from 'node:crypto';
import type { Api } from './client.ts';
import { heading, line, step, when } from './print.ts';
import { newReferral } from './samples.ts';

/** Journey 3: an oncologist's system refers a patient and books one of the times in the answer. */
export async function oncologistJourney(api: Api): Promise<void> {
  heading('An oncologist refers a patient');
  const token = await api.referrer('demo-oncology', 'demo-secret');

  step('The EHR posts a referral with SINS elements and imaging.');
  const { status, body } = await api.post('/v1/referrals', newReferral(), { token });
  if (status !== 201) throw new Error(`The referral was refused: ${status} ${JSON.stringify(body)}`);
  const { triage } = body;
  line(`Stored as ${body.referralId}, confirmation code ${body.confirmationCode}.`);
  line(
    `Urgency ${triage.urgency}; SINS ${triage.sinsScore} (${triage.sinsBand}); see the patient by ${when(body.seenBy)}.`,
  );
  for (const rule of triage.firedRules)
    line(`Rule ${rule.id} (${rule.level}): ${rule.because.join('; ')}. Source: ${rule.source}`);
  line(`Routed to ${triage.routedSpecialties.join(', ')}.`);

  step('It books the first of the earliest suitable times, and sends the request twice by mistake.');
  const [slot] = body.earliestSlots;
  if (!slot) throw new Error('No time is free before the deadline.');
  const key = { token, headers: { 'Idempotency-Key': randomUUID() } };
  const booking = { slotId: slot.slotId, caseId: body.referralId };
  const booked = await api.post('/v1/appointments', booking, key);
  const again = await api.post('/v1/appointments', booking, key);
  if (booked.status !== 201) throw new Error(`The booking was refused: ${JSON.stringify(booked.body)}`);
  line(`Booked: ${when(booked.body.start)} at ${slot.clinicId} with ${slot.practitionerId}.`);
  line(`The repeat got the same visit (${again.body.appointmentId === booked.body.appointmentId ? 'yes' : 'NO'}).`);

  step('Another referrer tries to read the case, and another patient tries to take the time.');
  const stranger = await api.referrer('demo-hospital', 'demo-hospital-secret');
  line(`Reading it: ${(await api.get(`/v1/referrals/${body.referralId}`, { token: stranger })).status} (not found).`);
  const other = await api.post('/v1/referrals', newReferral(), { token });
  const taken = await api.post('/v1/appointments', { slotId: slot.slotId, caseId: other.body.referralId }, { token });
  line(`Booking the same time: ${taken.status}. ${taken.body.detail}`);
  for (const free of taken.body.alternatives) line(`  free instead: ${when(free.start)} at ${free.clinicId}`);

  step('Staff were told, without a word about health:');
  await api.until(async () => (await api.outbox(body.referralId)).some(({ kind }) => kind === 'visit-changed'));
  for (const message of await api.outbox(body.referralId))
    line(`${message.channel} to ${message.to}: ${message.subject ?? message.body}`);
}
