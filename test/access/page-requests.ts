import { type PageStateKind, sealPageState } from '../../shared/links/page-state.ts';
import { monday } from '../support/records.ts';
import type { Make } from './right-request.ts';
import { link, linkKeys } from './system.ts';
import { freeTime, type Target } from './world.ts';

const hour = 3600;
/** The last has no visit yet, so that the pages of a time come to their act there, and do not lead to the visit that there is. */
const open = ['scheduled', 'seen', 'received', 'acknowledged'] as const;
const withVisit = ['scheduled', 'seen'] as const;

/** The address of a page that holds a state, as the page before it gave it. */
const opens = (path: string, kind: PageStateKind, state: object): string =>
  `${path}?lang=es&d=${sealPageState(linkKeys, kind, state, { now: monday, seconds: hour })}`;

const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

const times = ({ caseId }: Target): string => opens('/appointments/times', 'times', { caseId, near: '11787' });
const hold = ({ caseId, holdId }: Target): string =>
  opens('/appointments/hold', 'hold', { caseId, holdId, slotId: freeTime });
const booked = ({ caseId, appointmentId }: Target): string =>
  opens('/appointments/booked', 'booked', { caseId, appointmentId, outcome: 'booked' });
const worse = ({ caseId, appointmentId }: Target): string =>
  opens('/appointments/worse', 'worse', { caseId, appointmentId });
const visit = ({ appointmentId }: Target): string => {
  const token = link({ action: 'manage', subject: appointmentId, expires: monday.epochMilliseconds / 1000 + hour });
  return `/appointments/manage?id=${appointmentId}&token=${token}`;
};

/**
 * One right request for every operation of the patients' pages. Their right is in the address, sealed or signed, so who asks is nothing
 * to them.
 */
export const pageRequests: Readonly<Record<string, Make>> = {
  showHome: () => ({ path: '/' }),
  showDocs: () => ({ path: '/docs' }),
  showOperation: () => ({ path: '/docs/submitIntake' }),
  showIntake: () => ({ path: '/intake' }),
  takeIntake: () => ({ path: '/intake', body: form({ at: 'who', who: 'patient' }), status: 303 }),
  showResume: () => ({ path: '/intake/resume' }),
  resumeIntake: () => ({ path: '/intake/resume', body: form({ email: 'maria@example.com' }) }),
  showTimes: (target) => ({ path: times(target) }),
  takeTime: (target) => ({ path: times(target), body: form({ slot: freeTime }), status: 303, states: open }),
  showHold: (target) => ({ path: hold(target) }),
  bookHold: (target) => ({ path: hold(target), body: form({ go: 'book' }), status: 303, states: open }),
  showBooked: (target) => ({ path: booked(target) }),
  showVisit: (target) => ({ path: visit(target) }),
  changeVisitByForm: (target) => ({
    path: visit(target),
    body: form({ act: 'confirm' }),
    status: 303,
    states: withVisit,
  }),
  showWorse: (target) => ({ path: worse(target) }),
  tellWorse: (target) => ({ path: worse(target), body: form({ go: 'en' }), status: 303 }),
};
