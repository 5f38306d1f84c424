import type { NotLetIn } from '../../../workflows/sessions/sign-in.ts';

/** Why somebody has to sign in. */
export const signInReasons = {
  none: undefined,
  idle: 'You were signed out because nothing was done for a while.',
  over: 'Your session has ended. Sign in to go on.',
  'signed-out': 'You are signed out.',
  renew: 'Sign in to go on.',
  kept: 'What you wrote is kept. You see it once you have signed in.',
} as const;

/** What people read on the way into the console. */
export const signInTexts = {
  title: 'Sign in',
  lead: 'To the worklist, cases and calendars of the practice.',
  signIn: 'Sign in',
  again: 'Try again',
  notIn: 'Not signed in',
  /** Somebody came back from the sign-in without having gone there, or with another browser. */
  strange: 'This sign-in was begun in another window, or too long ago.',
  /** They, or the service, broke it off. */
  brokenOff: 'The sign-in was not finished.',
  down: 'The sign-in service does not answer. Nothing that you wrote is lost. Try again in a minute.',
};

export const notLetInTexts: Readonly<Record<NotLetIn, string>> = {
  refused: 'The sign-in service did not confirm who you are.',
  stale: 'The sign-in service remembered you from before. Sign in with your password.',
  'no-role': 'Your account belongs to no group of staff yet. Ask an administrator of the practice to add it to one.',
};
