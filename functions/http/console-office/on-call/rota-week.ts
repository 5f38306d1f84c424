import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { RotaAnswer, ShiftAnswer } from '../../../../shared/contract/on-call-answers.ts';
import { type Region, regions } from '../../../../shared/domain/directory/directory.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { Uses } from '../../../compose.ts';
import { getOnCall } from '../../admin/get-on-call.ts';
import { onCallRoutes } from '../../admin/routes.ts';

const daysShown = 7;
/** Shifts are kept a year back and two ahead, by the rules of the API; a page may look a little further. */
const mostYears = 3;

/** Which week of which region a page shows; the dates are local, both included. */
export interface RotaWeek {
  region: Region;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** A date that a rota may have: what lies years away from today is a slip. */
function dateOf(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  try {
    const date = text === undefined ? undefined : Temporal.PlainDate.from(text);
    return date && Math.abs(date.year - today.year) <= mostYears ? date : undefined;
  } catch {
    return undefined;
  }
}

/** What an address asks for; else the first region, from today on. @param zone IANA zone of the practice */
export function weekOf(
  { region, from }: { region?: string | undefined; from?: string | undefined },
  { now, zone }: { now: Temporal.Instant; zone: string },
): RotaWeek {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const first = dateOf(from, today) ?? today;
  const known = regions.find((each) => each === region) ?? regions[0];
  return { region: known, from: first, to: first.add({ days: daysShown - 1 }) };
}

/** The query of a page that shows a week. */
export const weekQuery = ({ region, from }: Pick<RotaWeek, 'region' | 'from'>): string =>
  new URLSearchParams({ region, from: from.toString() }).toString();

export type Rota = z.infer<typeof RotaAnswer>;
export type RotaDeps = Uses<'directory' | 'rotas' | 'zone'>;

/** The shifts that touch a week, by the API. @throws as the API does */
export async function rotaOf(deps: RotaDeps, request: OperationRequest, week: RotaWeek): Promise<Rota> {
  const query = { region: week.region, from: week.from.toString(), to: week.to.toString() };
  const asked = { route: onCallRoutes.getOnCall, operation: getOnCall(deps) };
  return (await askApi(asked, request, { query }, deps.zone)).body;
}

/** A stretch of a day with whoever has it; nobody where there is no shift. */
export interface Stretch {
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
  shift?: ShiftAnswer;
}

export interface RotaDay {
  date: Temporal.PlainDate;
  stretches: Stretch[];
}

const earlier = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(a, b) < 0 ? a : b;
const later = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) => (earlier(a, b) === a ? b : a);

function dayOf(date: Temporal.PlainDate, shifts: readonly ShiftAnswer[], zone: string): RotaDay {
  const [begins, ends] = [date.toZonedDateTime(zone), date.add({ days: 1 }).toZonedDateTime(zone)];
  const stretches: Stretch[] = [];
  let at = begins;
  for (const shift of shifts) {
    const start = later(Temporal.Instant.from(shift.start).toZonedDateTimeISO(zone), begins);
    const end = earlier(Temporal.Instant.from(shift.end).toZonedDateTimeISO(zone), ends);
    if (earlier(start, end) === end) continue;
    if (earlier(at, start) === at && !at.equals(start)) stretches.push({ start: at, end: start });
    stretches.push({ start, end, shift });
    at = end;
  }
  if (!at.equals(ends)) stretches.push({ start: at, end: ends });
  return { date, stretches };
}

/** The days of a week, each whole: what no shift covers is a stretch of nobody. A day may have 23 or 25 hours. */
export const daysOf = (
  { from, to }: Pick<RotaWeek, 'from' | 'to'>,
  { shifts }: Pick<Rota, 'shifts'>,
  zone: string,
): RotaDay[] => Array.from({ length: from.until(to).days + 1 }, (_, at) => dayOf(from.add({ days: at }), shifts, zone));

type Hours = Pick<Stretch, 'start' | 'end'>;

/** Hours that nobody has, over midnight too. */
export function gapsOf(days: readonly RotaDay[]): Hours[] {
  const gaps: Hours[] = [];
  for (const { start, end } of days.flatMap(({ stretches }) => stretches.filter(({ shift }) => !shift))) {
    const last = gaps.at(-1);
    if (last?.end.equals(start)) last.end = end;
    else gaps.push({ start, end });
  }
  return gaps;
}

/** Whose shift runs at an instant. */
export const shiftAt = ({ shifts }: Rota, at: Temporal.Instant): ShiftAnswer | undefined =>
  shifts.find(
    ({ start, end }) =>
      Temporal.Instant.compare(Temporal.Instant.from(start), at) <= 0 &&
      Temporal.Instant.compare(at, Temporal.Instant.from(end)) < 0,
  );

/** Whom pages go to where nobody has a shift, or does not answer: each once, in their order. */
export const behindOf = ({ order, lead }: Pick<Rota, 'order' | 'lead'>): string[] => [
  ...new Set([...order, ...(lead ? [lead] : [])]),
];
