import type { UnusualAccess } from '../../../domain/audit/access-report.ts';

/** Operations: for admins. */
export const operationsTexts = {
  title: 'Operations',
  parts: {
    overview: 'Undone',
    messages: 'Messages',
    holds: 'Held times',
    floods: 'Floods',
    audit: 'Who saw what',
    access: 'Access by month',
    directory: 'Directory',
  },
  nav: 'Parts of operations',
  asOf: 'As of',
  reload: 'Load again',
  none: '–',
};

export const undoneTexts = {
  pending: 'Waiting to be done',
  pendingIntro:
    'Messages, timers and checks that were promised and are not done. Most are gone within seconds; what failed is tried again by itself.',
  noPending: 'Nothing waits: all that was promised is done.',
  forgotten: 'forgotten',
  forgottenNote: (count: number): string =>
    `${count} should have been done by now. The sweeper takes them up within five minutes; if they stay, see the runbook promises-pending.`,
  overdue: 'Timers that did not ring',
  noOverdue: 'No timer is overdue.',
  overdueNote: 'The sweeper rings them within five minutes. If they stay, see the runbook escalations-overdue.',
  /** What waits that is no message: timers by their purpose, and what is looked into. */
  purposes: {
    escalate: 'Timer: page the next person',
    contact: 'Timer: was somebody reached?',
    daily: 'Timer: the morning',
    'hand-off': 'Timer: hand-off of the shift',
    'flush-tray': 'Timer: notices told together',
    'flush-flood': 'Timer: pages of a flood',
    clock: 'Timer: a deadline',
    'request-overdue': 'Timer: a referrer has not answered',
    'recheck-calendar': 'Timer: calendar looked through again',
    'check-deadline': 'Check: can it be seen in time?',
    'note-timeliness': 'Check: figures of a case',
    'set-aside': 'Flood set aside',
    'bring-back': 'Flood brought back',
    unreadable: 'Not readable by this release',
  } as Readonly<Record<string, string>>,
  columns: {
    what: 'What',
    lane: 'For',
    next: 'Turn',
    due: 'Was due',
    tries: 'Tries',
    case: 'Case',
  },
  lanes: { page: 'paging', notice: 'notices' },
  more: 'There may be more than are listed.',
  dead: 'What failed for good',
  deadIntro:
    'What failed in all its tries lies in queues that this page cannot read. An alarm mails the operators while one is not empty; the runbook dead-letters says what to do.',
  deadColumns: { alarm: 'Alarm', lost: 'What lies there' },
  queues: [
    ['work-dead-letters', 'Work on events and timers. Not lost: it is listed above until the sweeper has done it.'],
    ['timer-dead-letters', 'Timers that could not be rung. Not lost: they are listed above.'],
    [
      'alert-dead-letters',
      'Texts and mails to staff that were not delivered for six hours. The page went on to the next person.',
    ],
    ['door-dead-letters', 'Rotations of keys. They are tried again.'],
  ],
  failed: 'Messages that were refused or failed',
  failedLink: 'Messages of the last 28 days',
};

export const replayTexts = {
  title: 'Send a message again',
  intro: 'The same message goes to the same person by the same channel once more, whatever became of it before.',
  message: 'Message',
  hint: 'As “Send again” under Messages fills it in.',
  send: 'Send again',
  back: 'Keep it as it is',
  did: { replayed: 'It is on its way again. Its result stands on the page of its case.' },
};

export const holdsTexts = {
  title: 'Held times',
  intro: 'Who holds times that nobody else can take, whoever holds most first. A hold ends by itself within minutes.',
  empty: 'Nobody holds a time now.',
  columns: { holder: 'Holder', holds: 'Times', since: 'Since', cases: 'Cases', act: 'End' },
  release: 'End all',
  ask: (holder: string): string => `End all holds of ${holder}?`,
  warning: 'Whoever is booking right now loses the time, and is shown others.',
  yes: 'Yes, end them',
  no: 'Keep them',
  did: { released: 'The holds are ended; the times are free.' },
};

export const floodTexts = {
  title: 'Floods',
  intro:
    'Cases that came in masses from one source can be set aside: they leave the worklist and are paged no more, and stay open. What somebody works on stays. They can be brought back.',
  source: 'Source',
  sourceHint: 'As a row of the worklist names it.',
  from: 'From',
  fromHint: 'Empty: since the source was last silent for half an hour; of what comes back, since ever.',
  to: 'To',
  toHint: 'Empty: until now.',
  purpose: 'What to do',
  purposes: { 'set-aside': 'Set aside', 'bring-back': 'Bring back' },
  preview: 'Show what it means',
  summary: 'What it means',
  facts: { cases: 'Cases', urgencies: 'Of these', codes: 'The first', from: 'From', to: 'To', ever: 'ever' },
  nothing: 'No case is meant: nothing to do.',
  do: { 'set-aside': (cases: number) => `Set ${cases} aside`, 'bring-back': (cases: number) => `Bring ${cases} back` },
  did: {
    'set-aside': 'Ordered: the cases leave the worklist within moments.',
    'bring-back': 'Ordered: the cases come back to the worklist within moments.',
  },
};

export const auditTexts = {
  title: 'Who saw what',
  intro:
    'Of one case, or of one person on one day. Lists that named a case, such as the worklist, stand under the person only. That you ask is written down too.',
  case: 'Case',
  caseHint: 'Its id, as in the address of its page.',
  actor: 'Person',
  actorHint: 'Id of staff or a referrer.',
  day: 'Day',
  show: 'Show',
  faults: 'Check what to look up:',
  columns: { at: 'When', who: 'Who', what: 'What', case: 'Case', where: 'Where', detail: 'Details' },
  cases: (count: number): string => (count === 1 ? '1 case' : `${count} cases`),
  /** Where the name of an entry says too little by itself. */
  actions: {
    'case-viewed': 'Case seen',
    'cases-listed': 'Cases seen in a list',
    'contact-recorded': 'Call written down',
    'contact-missed': 'No call in time: paged again',
    'case-assigned': 'Case given to somebody',
    'triage-overridden': 'Level set by hand',
    'form-mended': 'Form corrected',
    'audit-viewed': 'Audit looked at',
  } as Readonly<Record<string, string>>,
  /** Pages of the console that show cases, and what the API calls the same. */
  places: {
    showCase: 'Case page',
    getCase: 'Case (API)',
    getHistory: 'History of a case (API)',
    listMessages: 'Messages of a case (API)',
    showCaseTimes: 'Times for a case',
    showTakenIntake: 'Case just taken',
    showWorklist: 'Worklist',
    findByForm: 'Search',
    listWorklist: 'Worklist (API)',
    showDay: 'Day sheet',
    sendDayCsv: 'Day sheet, table',
    getSchedule: 'Day sheet (API)',
    showWeek: 'Week',
    showReassign: 'Giving a day to others',
    showReports: 'Reports',
    showMessageReport: 'Messages',
    sendReport: 'Reports, table',
    showOperations: 'Operations: undone',
    showHolds: 'Operations: held times',
    showAudit: 'Operations: who saw what',
    showAccess: 'Operations: access by month',
    sendAccess: 'Access by month, table',
  } as Readonly<Record<string, string>>,
  empty: 'Nothing was written down.',
  next: 'Later entries',
};

export const accessTexts = {
  title: 'Access by month',
  intro: 'Who looked at cases, on which page. What is marked is worth a question; it accuses nobody.',
  month: 'Month',
  monthHint: 'Like 2026-11',
  show: 'Show this month',
  faults: 'Check the month:',
  columns: {
    who: 'Who',
    where: 'Where',
    views: 'Views',
    cases: 'Cases',
    outside: 'Outside office hours',
    last: 'Last',
    unusual: 'Worth a question',
  },
  unusual: {
    'not-in-directory': 'not in the directory',
    'mostly-outside-office-hours': 'mostly outside office hours',
    'many-cases': 'many more cases than others',
  } satisfies Readonly<Record<UnusualAccess, string>>,
  empty: 'Nobody looked at a case in this month.',
  csv: 'As CSV (access.csv)',
};
