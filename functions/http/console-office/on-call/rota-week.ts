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

/** Which week of which region a page shows; the dates are local, both included. */
export interface RotaWeek {
  region: Region;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

function dateOf(text: string | undefined): Temporal.PlainDate | undefined {
  try {
    return text === undefined ? undefined : Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

/** What an address asks for; else the first region, from today on. @param zone IANA zone of the practice */
export function weekOf(
  { region, from }: { region?: string | undefined; from?: string | undefined },
  { now, zone }: { now: Temporal.Instant; zone: string },
): RotaWeek {
  const first = dateOf(from) ?? now.toZonedDateTimeISO(zone).toPlainDate();
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
  return (await askApi(asked, request, { query }, deps.zone)).body as Rota;
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
export const daysOf = ({ from }: RotaWeek, { shifts }: Rota, zone: string): RotaDay[] =>
  Array.from({ length: daysShown }, (_, at) => dayOf(from.add({ days: at }), shifts, zone));

/** Whose shift runs at an instant. */
export const shiftAt = ({ shifts }: Rota, now: Temporal.Instant): ShiftAnswer | undefined =>
  shifts.find(
    ({ start, end }) =>
      Temporal.Instant.compare(Temporal.Instant.from(start), now) <= 0 &&
      Temporal.Instant.compare(now, Temporal.Instant.from(end)) < 0,
  );
