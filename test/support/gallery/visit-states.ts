import { ofAnother, routineIntake } from '../bodies.ts';
import type { PageClient } from '../page-client.ts';
import type { PageSystem } from '../page-system.ts';
import { ownAnswers } from '../page-walk.ts';
import { searchDates } from '../stack.ts';
import type { Gallery, ShownState } from './shown-state.ts';

/** Books a visit by the API for somebody new. @param place how many of the free times are left to others */
export async function bookedVisit(
  { api }: PageSystem,
  place = 0,
): Promise<{ appointmentId: string; manageToken: string; caseId: string }> {
  const { intakeId: caseId, bookingToken: token } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const { slots } = (await api.get(`/v1/slots?appointmentType=new-consult&${searchDates()}`)).body;
  const { body } = await api.post('/v1/appointments', { slotId: slots[place].slotId, caseId }, { token });
  return { ...body, caseId };
}

const address = (visit: { appointmentId: string; manageToken: string }, language: string) =>
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
    await client.open(address(visit, language));
    await client.submit({ 'born.month': '2', 'born.day': '28', 'born.year': '1970' });
    return client.page.status === 200;
  });
  show('details');
  await client.open(address(visit, language));
  show('booked');
  await client.submit({ 'born.year': '1' });
  show('birth-date-unreadable');
  await guessTooOften(client);
  show('five-tries');
  await client.open(address(visit, language));
  await client.press('confirm');
  show('confirmed');
  await client.open(`${address(visit, language)}&ask=cancel`);
  show('cancel');
  await client.submit({ reasonCode: 'transport' });
  show('cancelled');
  await client.open(address({ ...visit, manageToken: 'altered' }, language));
  show('dead-link');
  return states;
};
