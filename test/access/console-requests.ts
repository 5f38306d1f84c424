import type { Make } from './right-request.ts';

/** One right request for every operation of the console; who is signed in is the asker's token's to say (system.ts). */
export const consoleRequests: Readonly<Record<string, Make>> = {
  showSignIn: () => ({ path: '/staff/sign-in' }),
  showCase: ({ caseId }) => ({ path: `/staff/cases/${caseId}` }),
  showWorklist: () => ({ path: '/staff' }),
  showPhoneIntake: () => ({ path: '/staff/intakes/new' }),
  showDay: () => ({ path: '/staff/schedule?clinic=queens&date=2026-11-24' }),
  showOnCall: () => ({ path: '/staff/on-call' }),
};
