import type { PageSystem } from '../page-system.ts';
import { followTo, pressTime, sendRoutine } from './booking-states.ts';
import type { Gallery, ShownState } from './shown-state.ts';
import { bookedVisit, visitAddress } from './visit-states.ts';

const hour = 3600 * 1000;

/** Moves the clock of the system to a time, in milliseconds. */
async function advanceTo({ api }: PageSystem, at: number): Promise<void> {
  const { now } = (await api.get('/_local/clock')).body;
  await api.advance(`PT${Math.ceil((at - Date.parse(now)) / 1000)}S`);
}

/** What time brings: a hold that ended, a visit that is near, and one that is over. It moves the clock of the system by a day: for the last. */
export const passingStates: Gallery = async (system, language) => {
  const client = system.client('stage');
  const states: ShownState[] = [];
  const show = (name: string) => states.push({ name, page: client.page });
  const visit = await bookedVisit(system);
  const address = visitAddress(visit, language);
  await client.open(address);
  await followTo(client, 'times');
  const { address: moving } = client.page;
  await sendRoutine(client, language);
  await followTo(client, 'times');
  await pressTime(client, 9);
  await system.api.advance('PT21M');
  await client.reload();
  show('hold-ended');
  await advanceTo(system, Date.parse(visit.start) - hour);
  await client.open(address);
  show('manage-near');
  await client.open(moving);
  show('times-too-near');
  await advanceTo(system, Date.parse(visit.start) + 2 * hour);
  await client.open(address);
  show('manage-passed');
  return states;
};
