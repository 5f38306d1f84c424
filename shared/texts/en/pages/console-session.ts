/** What the page of a session says. */
export const consoleSessionTexts = {
  title: 'Your session',
  who: (staffId: string, roles: string): string => `You are signed in as ${staffId} (${roles}).`,
  until: 'If nothing is done, you will be signed out at',
  keptTitle: 'What you wrote',
  keptLead: 'It was not sent, because you were signed out. Look it over and send it. It is kept until',
  send: 'Send',
  discard: 'Throw it away',
  nothingKept: 'Nothing is kept here',
  nothingKeptWhy: 'It was sent or thrown away, it is older than an hour, or somebody else wrote it.',
  worklist: 'To the worklist',
};
