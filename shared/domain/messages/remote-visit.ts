import type { TakesPlace } from '../booking/takes-place.ts';
import type { EventOf } from './events.ts';
import type { PatientNews, PatientTold } from './message-texts.ts';

/** As what news of a visit by telehealth are told: at which clinic its practitioner works then concerns nobody who stays at home. */
export const remoteTold = [
  'booked',
  'rescheduled',
  'cancelled',
  'reassigned',
  'rescheduledReassigned',
] as const satisfies readonly PatientTold[];
export type RemoteTold = (typeof remoteTold)[number];

/** How doctor and patient meet: the patient clicks; we call; or the patient has to tell us a number first. */
export const remoteWays = ['video', 'call', 'noNumber'] as const;
export type RemoteWay = (typeof remoteWays)[number];

/**
 * Mails about visits by telehealth; `lines` may name `{visit}`, which is of `visit`, and `{how}`, which of `how` is filled in with `{join}`
 * and `{phone}`.
 */
export interface RemoteMailTexts {
  lines: Record<RemoteTold, readonly string[]>;
  /** What such a visit is called. */
  visit: Record<RemoteWay, string>;
  how: Record<RemoteWay, readonly string[]>;
  /** What stands in a calendar where others have an address. */
  place: Record<RemoteWay, string>;
}

/** The same by text message; `askForLink` where the address has no room. Whoever is texted has a number. */
export interface RemoteSmsTexts {
  sms: Record<RemoteTold, string>;
  visit: Record<Exclude<RemoteWay, 'noNumber'>, string>;
  how: Record<Exclude<RemoteWay, 'noNumber'> | 'askForLink', string>;
}

/** How the patient of a visit by telehealth is reached. */
export const remoteWay = ({ joinUrl }: Extract<TakesPlace, { modality: 'telehealth' }>, phone?: string): RemoteWay => {
  if (joinUrl) return 'video';
  return phone ? 'call' : 'noNumber';
};

/** As what a change of a visit by telehealth is told. One that leaves time and practitioner says again what holds. */
export function remoteToldAs(
  news: PatientNews,
  { handOver, newPlace }: Pick<EventOf<'visit-changed'>, 'handOver' | 'newPlace'>,
): RemoteTold {
  if (news !== 'rescheduled') return news;
  const isSameTime = handOver === 'same-time' || newPlace === 'same-time';
  if (isSameTime) return handOver ? 'reassigned' : 'booked';
  return handOver ? 'rescheduledReassigned' : 'rescheduled';
}
