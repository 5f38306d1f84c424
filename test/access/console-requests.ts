import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { consoleCalendarRequests } from './console-calendar-requests.ts';
import type { Make } from './right-request.ts';
import { freeTime, version } from './world.ts';

/** One right request for every operation of the console; who is signed in is the asker's token's to say (system.ts). */
export const consoleRequests: Readonly<Record<string, Make>> = {
  showSignIn: () => ({ path: '/staff/sign-in' }),
  finishSignIn: () => ({ path: '/staff/callback', status: 400 }),
  signOut: () => ({ path: '/staff/sign-out', body: '', status: 303 }),
  showSession: () => ({ path: '/staff/session' }),
  sendKept: () => ({ path: '/staff/session', body: '', status: 404 }),
  showCase: ({ caseId }) => ({ path: `/staff/cases/${caseId}` }),
  actOnCase: ({ caseId }) => ({
    path: `/staff/cases/${caseId}`,
    body: new URLSearchParams({ act: 'note', 'note/text': 'Called twice.', _version: String(version) }).toString(),
    status: 303,
    states: ['received', 'acknowledged', 'scheduled', 'seen'],
  }),
  showCaseTimes: ({ caseId }) => ({ path: `/staff/cases/${caseId}/times` }),
  bookForCase: ({ caseId }) => ({
    path: `/staff/cases/${caseId}/times`,
    body: new URLSearchParams({ act: 'book', 'book/slotId': freeTime }).toString(),
    status: 303,
    states: ['received', 'acknowledged'],
  }),
  showWorklist: () => ({ path: '/staff' }),
  findByForm: () => ({ path: '/staff/cases/find', body: 'q=Muster', status: 303 }),
  countChanges: () => ({ path: '/staff/cases/changes' }),
  showPhoneIntake: () => ({ path: '/staff/intakes/new' }),
  takePhoneIntake: () => ({ path: '/staff/intakes/new', body: 'act=check&gait=normal' }),
  judgePhoneIntake: () => ({ path: '/staff/intakes/triage', body: 'gait=normal' }),
  showTakenIntake: ({ caseId }) => ({ path: `/staff/intakes/${caseId}/taken` }),
  changeDayVisit: ({ appointmentId }) => ({
    path: '/staff/schedule/day?clinic=bronx&date=2026-11-24',
    body: new URLSearchParams({ act: `check-in ${appointmentId} ${version}` }).toString(),
    status: 303,
    states: ['scheduled', 'seen'],
  }),
  sendDayCsv: () => ({ path: '/staff/schedule/day.csv?clinic=queens&date=2026-11-24' }),
  showWeek: () => ({ path: '/staff/schedule/week?practitioner=spine-surgeon-1&from=2026-11-24' }),
  showDay: () => ({ path: '/staff/schedule?clinic=queens&date=2026-11-24' }),
  ...consoleCalendarRequests,
  showOnCall: () => ({ path: '/staff/on-call' }),
  showReports: () => ({ path: '/staff/reports?from=2026-11-01&to=2026-11-23' }),
  showMessageReport: () => ({ path: '/staff/reports/messages?from=2026-11-01&to=2026-11-23' }),
  sendReport: () => ({ path: '/staff/reports/timeliness.csv?from=2026-11-01&to=2026-11-23' }),
  showOperations: () => ({ path: '/staff/operations' }),
  showReplay: () => ({ path: '/staff/operations/replay?message=evt_1.nurse-1.sms' }),
  replayByForm: () => ({
    path: '/staff/operations/replay',
    body: new URLSearchParams({ message: 'evt_1.nurse-1.sms' }).toString(),
    status: 404,
  }),
  showHolds: () => ({ path: '/staff/operations/holds' }),
  releaseByForm: ({ caseId }) => ({
    path: '/staff/operations/holds',
    body: new URLSearchParams({ holder: `case:${caseId}` }).toString(),
    status: 303,
  }),
  showFloods: () => ({ path: '/staff/operations/floods' }),
  orderByForm: () => ({
    path: '/staff/operations/floods',
    body: new URLSearchParams({ go: 'order', purpose: 'set-aside', source: 'source-1' }).toString(),
    status: 303,
  }),
  showAudit: ({ caseId }) => ({ path: `/staff/operations/audit?case=${caseId}` }),
  showAccess: () => ({ path: '/staff/operations/access?month=2026-11' }),
  sendAccess: () => ({ path: '/staff/operations/access.csv?month=2026-11' }),
  showDirectory: () => ({ path: '/staff/operations/directory' }),
  compareByForm: () => ({
    path: '/staff/operations/directory',
    body: new URLSearchParams({ directory: JSON.stringify(sampleDirectory) }).toString(),
  }),
  sendDirectory: () => ({ path: '/staff/operations/directory.json' }),
};
