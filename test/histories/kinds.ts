/** Hours of a practitioner on each of its days, in minutes UTC; New York is five hours behind. */
export interface Hours {
  clinic: string;
  opens: number;
  closes: number;
  /** Kept for urgent cases until 48 hours (expedited) and 24 hours (everybody) before each start. */
  isReserved?: true;
}

/** A type of visit. */
export interface VisitType {
  type: string;
  minutes: number;
  /** Minutes free after it. */
  buffer: number;
  /** Who books it, where not everybody does. */
  bookableBy?: ('patient' | 'referrer' | 'staff')[];
  /** How many days ahead it may start, where that is less than ever comes up. */
  horizonDays?: number;
}

/** Visits of 40 minutes with 10 free after them, and of 20 without: they overlap each other off the grid. */
const ordinary: readonly [VisitType, VisitType] = [
  { type: 'consult', minutes: 40, buffer: 10 },
  { type: 'check', minutes: 20, buffer: 0 },
];
/** Its terms are for staff to override. */
const review: VisitType = {
  type: 'review',
  minutes: 20,
  buffer: 0,
  bookableBy: ['patient', 'referrer'],
  horizonDays: 1,
};
export const allTypes: readonly VisitType[] = [...ordinary, review];

/** How the practitioners of a cluster work. */
export interface Kind {
  /** Begins the name of its schedule groups. */
  letter: string;
  hours: (group: string) => readonly Hours[];
  /** How many visits of a type a day and a week may have. */
  limits: Readonly<Record<string, { perDay: number; perWeek: number }>>;
  /** Minutes between two clinics. */
  travel: number;
  types: readonly VisitType[];
  /** Visits are on these. */
  dates: readonly [first: string, second: string];
}

/** Histories begin on Monday 2026-11-23, before nine in New York. */
const today = '2026-11-23';
const tomorrow = '2026-11-24';
const dayAfter = '2026-11-25';

const nine = 14 * 60;
const ten = 15 * 60;
const eleven = 16 * 60;

/** Two dates of one practitioner or one of two, nine to eleven, and nothing else to mind. */
const plain: Kind = {
  letter: 'h',
  hours: () => [{ clinic: 'east', opens: nine, closes: eleven }],
  limits: {},
  travel: 0,
  types: ordinary,
  dates: [tomorrow, dayAfter],
};

/** Two dates of one practitioner, at two clinics: reserved, limited, and with a way between them. */
const ruled: Kind = {
  letter: 'r',
  hours: (group) => [
    { clinic: `${group}-e`, opens: nine, closes: ten, isReserved: true },
    { clinic: `${group}-w`, opens: ten, closes: eleven },
  ],
  limits: { consult: { perDay: 2, perWeek: 2 } },
  travel: 20,
  types: ordinary,
  dates: [tomorrow, dayAfter],
};

/** One date of two practitioners, who can stand in for each other. */
const paired: Kind = {
  letter: 'p',
  hours: (group) => [{ clinic: `${group}-e`, opens: nine, closes: eleven }],
  limits: {},
  travel: 0,
  types: ordinary,
  dates: [tomorrow, dayAfter],
};

/**
 * Today and tomorrow of one practitioner, at two clinics: visits begin while clients ask, links lose theirs two hours before eleven, and
 * tomorrow's reserved hour is released by and by.
 */
const lived: Kind = {
  letter: 'l',
  hours: (group) => [
    { clinic: `${group}-e`, opens: nine - 20, closes: ten, isReserved: true },
    { clinic: `${group}-w`, opens: ten + 20, closes: eleven + 20 },
  ],
  limits: { consult: { perDay: 2, perWeek: 3 } },
  travel: 30,
  types: allTypes,
  dates: [today, tomorrow],
};

/** Today, of two practitioners who can stand in for each other. */
const shared: Kind = {
  letter: 's',
  hours: (group) => [{ clinic: `${group}-e`, opens: nine - 20, closes: eleven + 20 }],
  limits: { check: { perDay: 2, perWeek: 2 } },
  travel: 0,
  types: allTypes,
  dates: [today, tomorrow],
};

export const kinds = { plain, ruled, paired, lived, shared } as const;
export type KindName = keyof typeof kinds;

/** @param group or a day, whose name begins with it */
export const kindOf = (group: string): Kind =>
  Object.values(kinds).find(({ letter }) => group.startsWith(letter)) ?? plain;
