import type { Recorder } from './recorder.ts';
import { walkAlarm, walkConsole, walkLink, walkSaving } from './walk-browsers.ts';
import { walkBooking, walkEmergencies, walkVisit } from './walk-patients.ts';
import { walkOffice, walkReferrer, walkStaff } from './walk-practices.ts';
import { walkStrangers } from './walk-strangers.ts';

/** Asks a stack for something of every function that has a door, and sets off what runs behind them. @throws where it refuses what it should not */
export async function walk(api: Recorder): Promise<void> {
  await walkStrangers(api);
  const unanswered = await walkEmergencies(api);
  await walkVisit(api);
  const referral = await walkReferrer(api);
  await walkStaff(api, unanswered);
  await walkOffice(api);
  await walkLink(api, await walkBooking(api));
  await walkSaving(api);
  await walkAlarm(api);
  await walkConsole(api, referral);
  await api.recordOutbox();
}
