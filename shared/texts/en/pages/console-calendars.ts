/** What the pages of calendars say. Staff read English. */
export const calendarTexts = {
  title: 'Calendars',
  practitioners: 'Practitioners',
  clinics: 'Clinics',
  clinic: 'Clinic',
  nextAway: 'Next time off',
  nextClosed: 'Next closed',
  none: 'Nothing entered',
  week: 'Week',
  weekOf: 'Week view',
  allCalendars: 'All calendars',
  weeklyHours: 'Weekly hours',
  limits: 'Most visits',
  noHours: 'No weekly hours: nothing can be booked but in extra sessions.',
  changeHours: 'Change weekly hours',
  over: 'Over',
  reassign: 'Give a day to somebody else',
  reassignDate: 'Date',
  show: 'Show',
  link: 'Calendar link',
  linkWhy: 'A calendar program that has the link shows visits and time off: codes, types and places, no names.',
  makeLink: 'Make a new link',
  makeLinkWhy: 'A link made before ends.',
  endLink: 'End the link',
  linkMade: 'The link. Copy it now: it is shown this once.',
  linkBack: 'Back to the calendar',
};

/** Who can, where somebody cannot. */
export const onlyAdmins = (admins: readonly string[]): string =>
  admins.length > 0
    ? `Only an admin changes calendars. Ask ${admins.join(' or ')}.`
    : 'Only an admin changes calendars.';

export const calendarDone: Readonly<Record<string, string>> = {
  hours: 'The weekly hours are saved.',
  'time-off': 'The time off is saved. Nothing can be booked then from now on; days far ahead follow within minutes.',
  sessions: 'The session is saved.',
  closures: 'The closure is saved. Nothing can be booked then from now on; days far ahead follow within minutes.',
  openings: 'The clinic is open on that day.',
  'time-off-gone': 'The time off is taken back.',
  'sessions-gone': 'The session is taken back.',
  'closures-gone': 'The closure is taken back.',
  'openings-gone': 'The opening is taken back.',
  'link-ended': 'The link is ended: it shows nothing any more.',
};

/** What a change comes to. */
export const consequenceTexts = {
  none: 'No booked visit is in the way.',
  count: (hits: number): string =>
    hits === 1
      ? 'One booked visit is in the way. It is cancelled by nobody: it stays until somebody moves it.'
      : `${hits} booked visits are in the way. They are cancelled by nobody: they stay until somebody moves them.`,
  caption: 'Visits in the way, the most urgent first',
  more: (more: number): string => `${more} more are not listed here; the worklist has them all.`,
  urgency: 'Urgency',
  whom: 'Whom to call',
  nameless: 'No name',
  visit: 'Visit',
  otherTimes: 'Other times',
  noTimes: 'No free time found',
  allTimes: 'All times',
  openCase: 'Case',
  days: 'Give a whole day to somebody else',
  dayCount: (visits: number): string => (visits === 1 ? '1 visit' : `${visits} visits`),
  rebook: (hits: number): string =>
    hits === 1
      ? 'One visit cannot take place as it is booked.'
      : `${hits} visits cannot take place as they are booked.`,
  worklist: 'See all that wait to be moved',
};
