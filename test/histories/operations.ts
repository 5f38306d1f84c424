import type { CalendarOperation, Step } from './calendar-operations.ts';
import type { Level } from './practice.ts';

/** A bookable time as histories tell of it: plain figures, read out of nothing of the product's. */
export interface Time {
  /** Names the practitioner-day: `<group> <practitioner> <date>`. */
  day: string;
  type: string;
  clinic: string;
  /** Epoch minutes; `clear` = the end of the buffer after it. */
  start: number;
  end: number;
  clear: number;
}

/** Who asks: with the booking token of the operation's case, as the referrer of all cases, or at the front desk. */
export type By = 'patient' | 'referrer' | 'staff';

/** How staff insist on a time. */
export type Insistence = 'override' | 'overbook';
export type Attending = 'check-in' | 'complete' | 'no-show';
/** Why a visit is cancelled or missed, by kind: the first of them only the practice gives, and the others patients do, or anybody. */
export const reasonCodes = ['practice', 'feeling-better', 'transport', 'other'] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/**
 * What clients ask for. Visits and holds are known by the number of the operation that made them, which their ids carry, so
 * that what came of an operation whose answer was lost has a name too.
 */
export type VisitOperation =
  | { do: 'hold'; caseId: string; by?: By; time: Time }
  | { do: 'release'; caseId: string; by: By; hold: Made }
  /** `insist`: the time is booked against its terms, or although it is taken. */
  | { do: 'book'; caseId: string; by?: By; time: Time; hold?: Made; insist?: Insistence }
  | { do: 'cancel'; caseId: string; by: By; visit: Made; ifMatch?: number; reasonCode?: ReasonCode }
  /** What happens at the front desk. */
  | { do: 'attend'; how: Attending; caseId: string; by: By; visit: Made; ifMatch?: number; reasonCode?: ReasonCode }
  /** `isDone`: the store carried it out, so it found the visit elsewhere. */
  | { do: 'move'; caseId: string; by: By; visit: Made; time: Time; ifMatch?: number; isDone?: true }
  /** `level`: of the case that it is for; absent = for nobody in particular. */
  | { do: 'search'; day: string; type: string; level?: Level }
  | { do: 'look'; caseId: string; visit: Made };

/** What clients ask for, and the steps in which some of it is judged. */
export type Operation = VisitOperation | CalendarOperation | Step;

/** A visit or hold that somebody was told of. */
export interface Made {
  id: string;
  /** Of the operation that made it. */
  by: number;
  /** Where it was when it was made. */
  time: Time;
}

/** What an operation was told; the model says what it should have been told. */
export interface Answer {
  id?: string;
  /** Epoch second at which a hold is over. */
  until?: number;
  /** Of a visit. */
  version?: number;
  open?: boolean;
  start?: number;
  /** What has become of a visit, and how (`fateText`). */
  fate?: string;
  /** Whether a hold that is given back was still there. */
  lived?: boolean;
  /** Free starts that a search showed. */
  starts?: readonly number[];
  /** Whether all days tell by now what was changed of the calendar. */
  settled?: boolean;
  /** Visits that were given to somebody else. */
  moved?: readonly { id: string; start: number }[];
}

/**
 * How an operation ended for whoever asked: it was told what came of it; it was told a reason why nothing did; or it does not
 * know, and then it may have taken effect or not, at any moment after it began, also long after.
 */
export type Outcome =
  | { kind: 'ok'; answer: Answer }
  | { kind: 'refused'; why: string }
  | { kind: 'unknown'; why: string }
  /** It was told something that nobody may be told, such as an error without a name. */
  | { kind: 'broken'; why: string };

/** One operation of a history. */
export interface Recorded {
  number: number;
  client: number;
  /** Names the cluster that it belongs to; absent where its days and case say so. */
  group?: string;
  operation: Operation;
  /** Whether it carried an Idempotency-Key. */
  isKeyed: boolean;
  /** Virtual times (epoch milliseconds) at which it was asked: more than one where it was repeated under its key. */
  nows: readonly number[];
  /** How many of its calls went wrong. */
  struck: number;
  /** Places on the history's logical clock. */
  invoked: number;
  responded: number;
  /** Virtual time at which it was answered; absent where it was not, and where nobody needs it. */
  answeredAt?: number;
  /** Where it stands among all that the store carried out, where that is known: an order to try first. */
  place?: number;
  /** Whether nothing came after it: whatever was promised is done. */
  isLast?: true;
  outcome: Outcome;
}

/** The practitioner-days and the case that an operation may touch: what it is judged together with. */
export function touched(operation: Operation): string[] {
  switch (operation.do) {
    case 'hold':
    case 'book':
      return [operation.caseId, operation.time.day];
    case 'look':
    case 'attend':
    case 'cancel':
      return [operation.caseId, operation.visit.time.day];
    case 'move':
      return [operation.caseId, operation.visit.time.day, operation.time.day];
    case 'release':
      return [operation.caseId, operation.hold.time.day];
    case 'search':
    case 'settle':
      return [operation.day];
    default:
      // A calendar is judged as a whole, together with all days of its cluster (`partsOf`).
      return [];
  }
}

/** Reads change nothing, and carry no Idempotency-Key. */
export const changes = (operation: Operation): boolean => operation.do !== 'search' && operation.do !== 'look';

/** What is asked of a handler, and may be asked again under its key. */
export const mayBeKeyed = (operation: Operation): boolean =>
  changes(operation) && operation.do !== 'relay' && operation.do !== 'regroup';

/** An operation in words, for a report. */
export function inWords({ number, client, operation, outcome, invoked, responded }: Recorded): string {
  const { do: what, ...rest } = operation;
  const details = JSON.stringify(rest, (key, value) => (key === 'id' ? undefined : value)).replaceAll('"', '');
  const told = outcome.kind === 'ok' ? JSON.stringify(outcome.answer).replaceAll('"', '') : outcome.why;
  return `#${number} client ${client} [${invoked}–${responded}] ${what} ${details} → ${outcome.kind} ${told}`;
}
