import { ofAnother, routineIntake } from '../bodies.ts';
import type { PageClient } from '../page-client.ts';
import type { PageSystem } from '../page-system.ts';
import { ownAnswers } from '../page-walk.ts';
import { searchDates } from '../stack.ts';
import type { Gallery, ShownState } from './shown-state.ts';

const day = 24 * 3600 * 1000;

/** Books a visit from tomorrow on by the API for somebody new. @param place how many of the free times are left to others */
export async function bookedVisit(
  { api }: PageSystem,
  place = 0,
): Promise<{ appointmentId: string; manageToken: string; caseId: string; start: string }> {
  const { now } = (await api.get('/_local/clock')).body;
  const { intakeId: caseId, bookingToken: token } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const { slots } = (await api.get(`/v1/slots?appointmentType=new-consult&${searchDates(Date.parse(now) + day)}`)).body;
  const { slotId, start } = slots[place];
  const { body } = await api.post('/v1/appointments', { slotId, caseId }, { token });
  return { ...body, caseId, start };
}

/** The address of the page of a visit. */
export const visitAddress = (visit: { appointmentId: string; manageToken: string }, language: string) =>
  `/appointments/manage?${new URLSearchParams({ lang: language, id: visit.appointmentId, token: visit.manageToken })}`;

/** Gives a wrong birth date until none is asked for any more. */
async function guessTooOften(client: PageClient): Promise<void> {
  const wrong = { 'born.month': '1', 'born.day': '1', 'born.year': '1990' };
  while (Object.keys(ownAnswers(client.page, wrong)).length > 0) await client.submit(wrong);
}

/** The page behind the link of a visit, from booked to cancelled. */
export const visitStates: Gallery = async (system, language) => {
  const visit = await bookedVisit(system, 3);
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name: `manage-${name}`, page: client.page });
  await system.api.until(async () => {
    await client.open(visitAddress(visit, language));
    await client.submit({ 'born.month': '2', 'born.day': '28', 'born.year': '1970' });
    return client.page.status === 200;
  });
  show('details');
  await client.open(visitAddress(visit, language));
  show('booked');
  await client.submit({ 'born.year': '1' });
  show('birth-date-unreadable');
  await guessTooOften(client);
  show('five-tries');
  await client.open(visitAddress(visit, language));
  await client.press('confirm');
  show('confirmed');
  await client.open(`${visitAddress(visit, language)}&ask=cancel`);
  show('cancel');
  await client.submit({ reasonCode: 'transport' });
  show('cancelled');
  await client.open(visitAddress({ ...visit, manageToken: 'altered' }, language));
  show('dead-link');
  return states;
};
