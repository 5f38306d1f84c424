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

export const emergencyOf = async (api: Api): Promise<string> =>
  (await api.post('/v1/intakes', ofAnother(emergencyIntake))).body.intakeId;

/** A referral in an oncologist's words. */
export async function referralOf(api: Api): Promise<string> {
  const token = await api.referrer('demo-oncology', 'demo-secret');
  const sent = { ...ofAnother(newReferral()), note: 'Known breast cancer, L3 lytic lesion on CT, pain on standing.' };
  return (await api.post('/v1/referrals', sent, { token })).body.referralId;
}

/** Books the first time that a case may take within a fortnight, from the second day on, at a clinic. */
export async function bookFirst(api: Api, caseId: string, clinic: string) {
  const token = await api.staff('nurse');
  const today = Date.parse((await api.get('/_local/clock')).body.now);
  const [from, to] = [2, 16].map((days) => new Date(today + days * 86_400_000).toISOString().slice(0, 10));
  const query = `appointmentType=new-consult&from=${from}&to=${to}&caseId=${caseId}&clinic=${clinic}&limit=1`;
  const { slots } = (await api.get(`/v1/slots?${query}`, { token })).body;
  return (await api.post('/v1/appointments', { slotId: slots[0].slotId, caseId }, { token })).body;
}

/** Puts in the cases of a morning (startPageSystem: Tuesday 2030-01-15, 10:00). */
export async function fillConsole(api: Api): Promise<ConsoleCases> {
  const token = await api.staff('nurse');
  const emergency = await emergencyOf(api);
  const referral = await referralOf(api);
  const booked = (await api.post('/v1/intakes', ofAnother(routineIntake))).body.intakeId;
  await api.post(`/v1/cases/${referral}/contact`, { channel: 'phone', reached: false, note: 'No answer.' }, { token });
  await api.post(`/v1/cases/${referral}/notes`, { text: 'Works until 3 PM. Call after.' }, { token });
  const { appointmentId, clinicId, start } = await bookFirst(api, booked, 'nassau');
  return { emergency, referral, booked, appointmentId, clinicId, date: start.slice(0, 10) };
}
