import type { StaffRole } from '../../../domain/core/party.ts';

/** What stands around every page of the console. Staff read English. */
export const consoleTexts = {
  name: 'Console',
  menu: 'Menu',
  skip: 'Skip to the page',
  sections: {
    worklist: 'Worklist',
    intake: 'Phone intake',
    schedule: 'Schedule',
    onCall: 'On call',
    alerts: 'My alerts',
    reports: 'Reports',
    operations: 'Operations',
  },
  signOut: 'Sign out',
  error: 'Error:',
  session: {
    soon: 'You will be signed out in two minutes.',
    stay: 'Stay signed in',
    over: 'You are signed out. What you typed here is kept when you send it and sign in again.',
  },
};

/** Roles as people call them. */
export const roleWords: Readonly<Record<StaffRole, string>> = {
  'front-desk': 'front desk',
  nurse: 'nurse',
  surgeon: 'surgeon',
  admin: 'admin',
};
