import type { CaseClock } from '../../../domain/messages/case-clocks.ts';

/** What the worklist says around the cases that it shows. */
export const worklistTexts = {
  title: 'Worklist',
  caption: 'Open cases, most urgent and nearest deadline first',
  columns: {
    urgency: 'Urgency',
    due: 'Due',
    person: 'Person',
    case: 'Case',
    flags: 'To note',
    visit: 'Next visit',
    assignee: 'With',
  },
  asOf: 'As of',
  shown: (from: number, rows: number, goesOn: boolean): string => {
    if (from === 1 && !goesOn) return rows === 1 ? '1 case' : `${rows} cases`;
    return `Cases ${from} to ${from + rows - 1}`;
  },
  more: 'More cases',
  first: 'Back to the first cases',
  empty: 'No case is open.',
  emptyNarrowed: 'No open case fits this choice.',
  emptyMine: 'No open case is with you.',
  emptyAside: 'Nothing is set aside.',
  emptyRest: 'There are no more cases.',
  all: 'Show all open cases',
  /** By the code of what a form did that leads here. */
  did: {} as Readonly<Record<string, string>>,
  views: 'Which cases',
  quick: { all: 'All open', me: 'Mine', nobody: "Nobody's", rebook: 'Needs another time', aside: 'Set aside' },
  filter: 'Filter',
  fields: { urgency: 'Urgency', status: 'State', clinic: 'Clinic', assignee: 'With', only: 'Only' },
  any: 'Any',
  me: 'Me',
  nobody: 'Nobody',
  changes: {
    one: '1 change',
    many: '{n} changes',
    show: 'Show',
    stale: 'This list is not kept up to date any more',
  },
};

/** One case in the list. */
export const rowTexts = {
  noName: 'Name not given',
  noVisit: 'none',
  rebook: 'needs another time:',
  nobody: 'nobody',
  me: 'you',
  answered: 'answered',
  today: 'Today,',
  thisYear: 'this year',
  referral: 'referral',
  noClock: 'nothing is due',
  more: 'more',
  ended: 'Ended',
};

/** What a clock asks for, before the time by which it is to be done. */
export const dueForWords: Readonly<Record<CaseClock, string>> = {
  acknowledgeBy: 'acknowledge by',
  contactBy: 'call by',
  seenBy: 'visit by',
  readBy: 'read by',
};

/** Flags, short enough for three in a row. */
export const shortFlags = {
  paging: 'Paging',
  consent: 'No consent',
  unreached: 'Cannot be reached',
  late: 'Visit too late',
  noCapacity: 'No time free',
  rebook: 'Needs another time',
  unmarked: 'Mark the visit',
  missed: 'Missed visit',
  unread: 'Unread words',
  review: 'Check level',
  doubles: 'Possible double',
  incomplete: 'Incomplete',
  requests: 'Awaits referrer',
  interpreter: 'Interpreter',
  stepFree: 'Step-free',
};

export const findTexts = {
  title: 'Search results',
  label: 'Find a case',
  hint: 'A whole last name, all ten digits of a number, a code or a birth date',
  button: 'Find',
  caption: 'Cases found, newest first',
  none: 'No case fits. Only what is whole is found: the whole last name alone, all ten digits of the number, all eight characters of the code, the birth date.',
  soon: 'A case that was taken a moment ago is found some seconds later: then search again.',
  noWords: 'Write a name, a phone number or a code, 254 letters at most.',
  ended: 'Ended cases are found too.',
  back: 'Back to the worklist',
  forgotten: 'That search is no longer kept. Search again.',
};
