import { load } from 'cheerio';
import type { Api, ApiAnswer } from '../demo/client.ts';
import { emergencyIntake } from '../demo/samples.ts';
import { steps } from '../smoke/steps.ts';
import type { StaffTopic } from './staff-topic.ts';

function expectStatus(what: string, wanted: number, { status, body }: ApiAnswer): void {
  if (status === wanted) return;
  throw new Error(`${what} answered ${status} instead of ${wanted}: ${JSON.stringify(body).slice(0, 600)}`);
}

const soreOnly = [
  'painSevereUnremitting',
  'painProgressive',
  'painMechanical',
  'painStraining',
  'painNight',
  'spinalTenderness',
  'painEscalating',
  'painUnrelievedByRestOrMedication',
  'unexplainedWeightLossOrFatigue',
];

/** A patient with a sore back and no other trouble, who may choose any time. */
const routineIntake = {
  ...emergencyIntake,
  patient: { ...emergencyIntake.patient, familyName: 'Muestra', phone: '(631) 555-0123' },
  clinical: {
    cancerHistory: 'none',
    primarySite: 'none',
    knownSpinalMetastasis: 'no',
    symptoms: {
      backOrNeckPain: 'yes',
      painSeverity: 3,
      ...Object.fromEntries(soreOnly.map((name) => [name, 'no'])),
      limbWeakness: { value: 'none' },
      gait: { value: 'normal' },
      bladderBowel: { value: 'normal' },
      saddleNumbness: { value: 'no' },
      sensoryChange: { value: 'none' },
      radicularPain: { value: 'none' },
    },
  },
};

/** An emergency comes in by the API; who is on call is paged, and answers by the page's link. @returns what was seen */
export async function emergency(api: Api, topic: StaffTopic, publicUrl: string): Promise<string[]> {
  const intake = await api.post('/v1/intakes', emergencyIntake);
  expectStatus('The emergency intake', 201, intake);
  const { intakeId, triage, bookingToken } = intake.body;
  if (triage.urgency !== 'emergent' || bookingToken) throw new Error(`The emergency was taken for ${triage.urgency}.`);
  const page = await topic.next(intakeId, 'page', 'sms');
  const [address = ''] = /https:\/\/\S+/.exec(page.body) ?? [];
  if (!address.startsWith(`${publicUrl}/acknowledgements/`))
    throw new Error(`The page has no link of ours: ${page.body}`);
  const path = address.slice(publicUrl.length);
  const form = await api.get(path);
  expectStatus('The link of the page', 200, form);
  const html = load(form.body);
  const fields = html('form')
    .first()
    .serializeArray()
    .map(({ name, value }): [string, string] => [name, value]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answered = await fetch(`${api.base}${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  });
  if (answered.status >= 400)
    throw new Error(`The answer to the page was refused: ${answered.status} ${await answered.text()}`);
  return [
    `an emergency intake: ${triage.urgency} by ${triage.decisiveRules.join(', ')}, no booking token`,
    `the page on the staff topic, by the outbox's stream: "${page.body.replace(/acknowledgements\/\S+/, 'acknowledgements/…')}"`,
    `its link answered: ${html('h1').first().text().trim()}, then ${answered.status}`,
  ];
}

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** A patient who is no emergency finds a time, holds and books it by the token of the intake, and opens the visit by its link. @returns what was seen */
export async function booking(api: Api, topic: StaffTopic): Promise<string[]> {
  const intake = await api.post('/v1/intakes', routineIntake);
  expectStatus('The routine intake', 201, intake);
  const { intakeId: caseId, bookingToken: token, triage } = intake.body;
  const found = await api.get(`/v1/slots?appointmentType=new-consult&from=${day(1)}&to=${day(21)}`, { token });
  expectStatus('The search', 200, found);
  const [slot] = found.body.slots;
  if (!slot) throw new Error(`No time is free in three weeks for a case that is ${triage.urgency}.`);
  const held = await api.post('/v1/holds', { slotId: slot.slotId, caseId }, { token });
  expectStatus('The hold', 201, held);
  const booked = await api.post('/v1/appointments', { holdId: held.body.holdId, caseId }, { token });
  expectStatus('The booking', 201, booked);
  const visit = await api.get(`/v1/appointments/${booked.body.appointmentId}?token=${booked.body.manageToken}`);
  expectStatus('The visit by its link', 200, visit);
  await topic.next(caseId, 'visit-changed', 'email');
  return [
    `a booking: ${triage.urgency}, ${found.body.slots.length} times found, one held and booked, opened by its link (${visit.body.status}), staff told of it`,
  ];
}

/** @returns what the smoke test of a deployment finds wrong */
export async function smoke(api: Api): Promise<{ passed: string[]; faults: string[] }> {
  const passed: string[] = [];
  const faults: string[] = [];
  for (const { name, ask, fault } of steps(new Date())) {
    const wrong = await ask(api).then(fault, (error: Error) => `did not answer: ${error.message}`);
    if (wrong) faults.push(`${name} ${wrong}`);
    else passed.push(name);
  }
  return { passed, faults };
}
