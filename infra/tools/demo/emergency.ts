import type { Api } from './client.ts';
import { heading, line, step } from './print.ts';
import { emergencyIntake, ofAnother } from './samples.ts';

/** Journey 2: an emergency. The instructions come first; staff are paged until one of them answers. */
export async function emergencyJourney(api: Api): Promise<void> {
  heading('A patient reports loss of bladder control and leg weakness');

  step('She sends the intake form in Spanish. The answer, before anything else:');
  const { status, body } = await api.post('/v1/intakes', ofAnother(emergencyIntake));
  if (status !== 201) throw new Error(`The intake was refused: ${status} ${JSON.stringify(body)}`);
  line(body.triage.headline);
  for (const instruction of body.triage.instructions) line(`– ${instruction}`);
  line(
    `Urgency ${body.triage.urgency} by rules ${body.triage.decisiveRules.join(', ')}; no booking token: ${!body.bookingToken}.`,
  );

  const caseId = body.intakeId;
  const pages = async () =>
    (await api.outbox(caseId)).filter(({ channel, kind }) => channel === 'sms' && kind !== 'new-case');
  step('The person on call is paged at once:');
  const [first] = await api.until(async () => (await pages()).length > 0 && pages());
  line(`sms to ${first.to}: ${first.body}`);

  step('Nobody answers for 20 minutes. The page goes to the next person:');
  await api.advance('PT20M');
  const second = (await pages()).at(-1);
  line(`sms to ${second.to}: ${second.body}`);

  step('A nurse opens the worklist, takes the case, and the paging stops.');
  const nurse = await api.staff('nurse');
  const { cases } = (await api.get('/v1/worklist?urgency=emergent&limit=200', { token: nurse })).body;
  line(
    `${cases.length} emergencies are open; ours is on the worklist: ${cases.some((item: { caseId: string }) => item.caseId === caseId)}.`,
  );
  const acknowledged = await api.post(`/v1/cases/${caseId}/acknowledge`, {}, { token: nurse });
  line(`Acknowledged by ${acknowledged.body.acknowledgedBy}; the case is ${acknowledged.body.status}.`);
  const before = (await pages()).length;
  await api.advance('PT1H');
  line(`Pages in the hour after that: ${(await pages()).length - before}.`);

  step('Who did and saw what:');
  const history = (await api.get(`/v1/cases/${caseId}/history`, { token: await api.staff('nurse') })).body.entries;
  for (const entry of history)
    line(`${entry.at.slice(0, 16).replace('T', ' ')}  ${entry.action} (${entry.actor.kind} ${entry.actor.id})`);
}
