import type { AppointmentStatus } from '../../../domain/booking/appointment.ts';

/** The state of a visit, as the front desk says it. */
export const visitStates: Readonly<Record<AppointmentStatus, string>> = {
  booked: 'Booked',
  confirmed: 'Confirmed',
  'checked-in': 'Here',
  completed: 'Done',
  cancelled: 'Cancelled',
  'no-show': 'Missed',
};

/** What can be missing for a visit; what else a referrer is asked for is told by its own name. */
const missingItems: Readonly<Record<string, string>> = {
  consent: 'consent',
  form: 'parts of the form',
  'phone-or-video': 'a way to reach them: no phone, no video',
  'unread-words': 'unread words',
  'whole-spine-mri': 'MRI of the whole spine',
  mri: 'MRI',
  'mri-report': 'MRI report',
  'mri-images': 'MRI images',
  ct: 'CT',
  xray: 'X-ray',
};

/** How long something takes: `40 min`, `1 h`, `1 h 40 min`. */
function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
}

/** The day sheet of a clinic. */
export const dayTexts = {
  title: (clinic: string, date: string) => `${clinic}: ${date}`,
  days: 'Days',
  narrow: 'Clinic, day and practitioner',
  before: 'Day before',
  today: 'Today',
  after: 'Day after',
  clinic: 'Clinic',
  date: 'Date',
  practitioner: 'With',
  everyone: 'Everyone',
  asOf: 'As of',
  reload: 'Reload',
  /** @param time of day */
  next: (time: string) => `Next: ${time}`,
  taking: 'To take along:',
  csv: 'Table (CSV)',
  printing: 'or print with Ctrl+P.',
  weeks: 'Weeks:',
  calendars: 'Hours, time off and closures',
  unread: { clinic: 'There is no such clinic.', date: 'That is not a date near enough to look up.' },
  /** What is shown instead of what could not be read. */
  instead: { clinic: 'This is the first one.', date: 'This is today.' },
  closed: (reason: string | undefined) => (reason ? `Closed: ${reason}` : 'Closed on this day'),
  closedWithVisits: 'Visits still stand here. Each needs another time.',
  /** @param time of day */
  closedUntil: (time: string, reason: string | undefined) =>
    reason ? `Closed until ${time}: ${reason}` : `Closed until ${time}`,
  empty: 'No visits and no free time ahead on this day.',
  emptyFor: 'No visits and no free time ahead with them on this day. Choose “Everyone” to see the whole day.',
  counts: { toCome: 'to come', here: 'here', done: 'done', missed: 'missed' },
  visits: (count: number) => (count === 1 ? '1 visit' : `${count} visits`),
  columns: { time: 'Time', patient: 'Patient', visit: 'Visit', state: 'State', next: 'Next' },
  caption: 'Visits and free time, by time',
  minutes: lengthWords,
  /** @param time of day @param who practitioner */
  freeUntil: (time: string, minutes: number, who: string) => `Free until ${time} (${lengthWords(minutes)}): ${who}`,
  nameless: 'No name',
  code: 'Code',
  born: (year: number) => `born ${year}`,
  states: visitStates,
  acts: { 'check-in': 'Check in', complete: 'Complete', 'no-show': 'Missed' },
  undoMissed: 'Undo missed',
  afterAll: 'Here after all',
  left: 'Left unseen',
  move: 'Find another time',
  /** What is asked once more, because it is likely to be a slip on the wrong row and cannot be taken back. */
  onceMore: {
    title: { complete: 'Complete a visit that has not begun?', 'no-show': 'Mark a visit that is over as missed?' },
    why: {
      complete: 'This cannot be taken back. The case counts as seen, and its deadlines end.',
      'no-show':
        'This cannot be taken back: the time of the visit is over, so nobody can be checked in for it any more.',
    },
    yes: { complete: 'Complete it', 'no-show': 'Mark it as missed' },
    no: 'Back to the day sheet',
  },
  /** What was done, by what the visit is now. */
  did: {
    booked: 'Booked again.',
    'checked-in': 'Checked in.',
    completed: 'Completed.',
    'no-show': 'Marked as missed.',
  },
  flags: {
    needsRebooking: 'Needs another time',
    afterDeadline: 'After its deadline',
    overlapping: 'Other visit at this time',
    overbooked: 'Overbooked',
    overridden: 'Booked as an exception',
    stepFree: 'Cannot take steps',
    video: 'By video',
    weCall: 'By phone: we call',
    interpreter: (language: string) => `Interpreter: ${language}`,
    speaks: (language: string) => `Speaks ${language}`,
    late: (minutes: number) => `${minutes} min late`,
    noArrival: 'Nobody checked in',
  },
  missing: 'Missing:',
  /** @param item name of what is missing */
  item: (item: string) => missingItems[item] ?? item.replaceAll('-', ' '),
  owners: { 'front-desk': 'front desk', nurse: 'nurse', referrer: 'referrer' },
  by: 'by',
  refused: {
    title: 'Not done',
    quicker: (state: string) => `Somebody was quicker: it says “${state}” now. Nothing more to do.`,
    changed: 'Somebody changed this visit since you loaded the page.',
    now: (state: string) => `It says “${state}” now. Look at it, then decide.`,
    gone: 'The visit is not on this sheet any more: it was cancelled or moved.',
    see: 'Show the visit',
    unknownAct: 'This button is none of ours. Nothing was changed.',
  },
};
