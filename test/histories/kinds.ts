/** Hours of a practitioner on each of its days, in minutes UTC; New York is five hours behind. */
export interface Hours {
  clinic: string;
  opens: number;
  closes: number;
  /** Kept for urgent cases until 48 hours (expedited) and 24 hours (everybody) before each start. */
  isReserved?: true;
}

/** How the practitioners of a cluster work. */
export interface Kind {
  /** Begins the name of its schedule groups. */
  letter: string;
  hours: (group: string) => readonly Hours[];
  /** How many visits of a type a day and a week may have. */
  limits: Readonly<Record<string, { perDay: number; perWeek: number }>>;
  /** Minutes between two clinics. */
  travel: number;
}

const nine = 14 * 60;
const ten = 15 * 60;
const eleven = 16 * 60;

/** Two dates of one practitioner or one of two, nine to eleven, and nothing else to mind. */
const plain: Kind = {
  letter: 'h',
  hours: () => [{ clinic: 'east', opens: nine, closes: eleven }],
  limits: {},
  travel: 0,
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
};

/** One date of two practitioners, who can stand in for each other. */
const paired: Kind = {
  letter: 'p',
  hours: (group) => [{ clinic: `${group}-e`, opens: nine, closes: eleven }],
  limits: {},
  travel: 0,
};

export const kinds = { plain, ruled, paired } as const;
export type KindName = keyof typeof kinds;

/** @param group or a day, whose name begins with it */
export const kindOf = (group: string): Kind =>
  Object.values(kinds).find(({ letter }) => group.startsWith(letter)) ?? plain;
