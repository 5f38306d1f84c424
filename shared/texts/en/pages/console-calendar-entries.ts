/** What pages say of single entries of a calendar, by the kind of entry as addresses name it. */
export const entryTexts = {
  'time-off': {
    heading: 'Time off',
    none: 'No time off is entered.',
    add: 'Add time off',
    ask: 'Save this time off?',
    save: 'Save time off',
    one: 'Time off',
    takeBack: 'Take this time off back',
    ifTaken: 'The practitioner is there after all. Another time off of the same days stays.',
  },
  sessions: {
    heading: 'Extra sessions',
    none: 'No extra session is entered.',
    add: 'Add a session',
    ask: 'Save this session?',
    save: 'Save session',
    one: 'Extra session',
    takeBack: 'Take this session back',
    ifTaken: 'The practitioner works the weekly hours alone on that day.',
  },
  closures: {
    heading: 'Closures',
    none: 'No closure is entered. Holidays close the clinic all the same.',
    add: 'Add a closure',
    ask: 'Save this closure?',
    save: 'Save closure',
    one: 'Closure',
    takeBack: 'Take this closure back',
    ifTaken: 'The clinic is open after all. Another closure of the same days stays.',
  },
  openings: {
    heading: 'Open on holidays',
    none: 'The clinic is closed on all holidays.',
    add: 'Open on a holiday',
    ask: 'Open the clinic on this day?',
    save: 'Open the clinic',
    one: 'Open on a holiday',
    takeBack: 'Take this opening back',
    ifTaken: 'The holiday closes the clinic after all.',
  },
} as const;

/** Fields of an entry, by their names in the API. */
export const entryLabels = {
  from: 'First day',
  to: 'Last day',
  fromTime: 'From what time',
  toTime: 'To what time',
  weekdays: 'Only on these days of the week',
  reason: 'Reason',
  clinicId: 'Clinic',
  date: 'Date',
  start: 'From',
  end: 'To',
  appointmentTypes: 'Only these types of visit',
  replacesHours: 'Weekly hours on that day',
} as const;

export const entryHints = {
  fromTime: 'Leave both times empty for whole days.',
  weekdays: 'Tick none for every day.',
  appointmentTypes: 'Tick none for all types.',
  reason: 'No patient’s name. Admins alone see it.',
  closureReason: 'No patient’s name. All staff see it.',
} as const;

export const entryPageTexts = {
  preview: 'See what it changes',
  edit: 'Change it',
  choose: 'Choose',
  replaces: 'They do not count: only sessions do',
  wholeDays: 'Whole days',
  until: (time: string): string => `Until ${time}`,
  fromOn: (time: string): string => `From ${time} on`,
  times: 'Times',
  days: 'Days',
  stillHit: 'Visits still booked then',
  takesBack: 'Take it back',
  cannotTakeBack: 'It cannot be taken back now.',
  entered: (by: string): string => `Entered by ${by}.`,
};

/** ISO weekdays, 1 = Monday. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
