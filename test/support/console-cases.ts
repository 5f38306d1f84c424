import type { Api } from '../../infra/tools/demo/client.ts';
import { emergencyIntake, newReferral, ofAnother, routineIntake } from './bodies.ts';

/** Cases of a running system that the console has something to show of. */
export interface ConsoleCases {
  /** An emergency of which nobody has answered the page. */
  emergency: string;
  /** A referral in an oncologist's words, with a note and a call that reached nobody. */
  referral: string;
  /** An intake in Spanish with a visit, and that visit. */
  booked: string;
  appointmentId: string;
  /** Clinic and local date of the visit. */
  clinicId: string;
  date: string;
}

/** The first time that a case may take from tomorrow on, at a clinic. */
async function bookFirst(api: Api, token: string, caseId: string, clinic: string) {
  const query = `appointmentType=new-consult&from=2030-01-16&to=2030-01-31&caseId=${caseId}&clinic=${clinic}&limit=1`;
  const { slots } = (await api.get(`/v1/slots?${query}`, { token })).body;
  return (await api.post('/v1/appointments', { slotId: slots[0].slotId, caseId }, { token })).body;
}

/** Puts in the cases of a morning (startPageSystem: Tuesday 2030-01-15, 10:00). */
export async function fillConsole(api: Api): Promise<ConsoleCases> {
  const nurse = await api.staff('nurse');
  const oncology = await api.referrer('demo-oncology', 'demo-secret');
  const emergency = (await api.post('/v1/intakes', ofAnother(emergencyIntake))).body.intakeId;
  const sent = { ...newReferral(), note: 'Known breast cancer, L3 lytic lesion on CT, pain on standing.' };
  const referral = (await api.post('/v1/referrals', sent, { token: oncology })).body.referralId;
  const booked = (await api.post('/v1/intakes', ofAnother(routineIntake))).body.intakeId;
  await api.post(
    `/v1/cases/${referral}/contact`,
    { channel: 'phone', reached: false, note: 'No answer.' },
    { token: nurse },
  );
  await api.post(`/v1/cases/${referral}/notes`, { text: 'Works until 3 PM. Call after.' }, { token: nurse });
  const { appointmentId, clinicId, start } = await bookFirst(api, nurse, booked, 'nassau');
  return { emergency, referral, booked, appointmentId, clinicId, date: start.slice(0, 10) };
}
