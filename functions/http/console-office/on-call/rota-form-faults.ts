import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { rotaFormTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
import { filledRows, instantOf, orderOf, type RotaForm } from './rota-rows.ts';
import { stretchWords } from './rota-words.ts';

/** What is wrong with a field of the form; the field is also what the summary leads to. */
export interface RotaFault {
  field: string;
  text: string;
}

const Hours = z.catch(z.array(z.object({ start: z.string(), end: z.string() })), []);

/** Rows with the seconds at which they start and end. */
const timedRows = (form: RotaForm, zone: string) =>
  filledRows(form).flatMap(({ row, at }) => {
    try {
      const [start, end] = [row.start, row.end].map(
        (each) => Temporal.Instant.from(instantOf(each, zone)).epochMilliseconds,
      );
      return start === undefined || end === undefined ? [] : [{ at, start, end }];
    } catch {
      return [];
    }
  });

/** Hours that the API refused, at the rows that they are beside of: a gap where a row ends or starts, an overlap where later rows start. */
function hourFaults({ problem }: Refused, form: RotaForm, zone: string): RotaFault[] {
  const rows = timedRows(form, zone);
  const read = (member: unknown) =>
    Hours.parse(member).map((hours) => {
      const [start, end] = [hours.start, hours.end].map((each) =>
        Temporal.Instant.from(each).toZonedDateTimeISO(zone),
      ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
      return { from: start.epochMilliseconds, to: end.epochMilliseconds, words: stretchWords({ start, end }) };
    });
  const gaps = read(problem.gaps).map(({ from, to, words }) => {
    const before = rows.find(({ end }) => end === from);
    const after = rows.find(({ start }) => start === to);
    const field = before ? `shifts/${before.at}/end` : after ? `shifts/${after.at}/start` : 'shifts';
    return { field, text: texts.gap(words) };
  });
  const overlaps = read(problem.overlaps).flatMap(({ from, to, words }) =>
    rows
      .filter(({ start }) => start >= from && start < to)
      .map(({ at }) => ({ field: `shifts/${at}/start`, text: texts.overlap(words) })),
  );
  return [...gaps, ...overlaps];
}

/** The field of a pointer of the API: rows that name nobody were not sent, and the order is one box. */
function fieldOf(pointer: string, form: RotaForm): string {
  const name = pointer.slice(1);
  if (/^order\/\d+$/.test(name)) return 'order';
  const [, sent, part] = /^shifts\/(\d+)(\/\w+)?$/.exec(name) ?? [];
  return sent === undefined ? name : `shifts/${filledRows(form)[Number(sent)]?.at ?? sent}${part ?? '/start'}`;
}

/** Of the order, whom it is about: the box holds all of them. */
function worded(pointer: string, detail: string, form: RotaForm): string {
  const [, at] = /^\/order\/(\d+)$/.exec(pointer) ?? [];
  return at === undefined ? detail : `${orderOf(form)[Number(at)]} ${detail}`;
}

/**
 * Why shifts were refused, at the fields of the form.
 * @param zone IANA zone of the practice
 */
export function rotaFormFaults(refused: Refused | undefined, form: RotaForm, zone: string): RotaFault[] {
  if (!refused) return [];
  const ofHours = hourFaults(refused, form, zone);
  const others = (refused.problem.errors ?? [])
    .filter(({ pointer }) => pointer !== '/shifts' || ofHours.length === 0)
    .map(({ pointer, detail }) => ({ field: fieldOf(pointer, form), text: worded(pointer, detail, form) }));
  return [...others, ...ofHours];
}

/** What a field is called in the summary. */
export function rotaFieldLabel(field: string): string {
  const [, row, part] = /^shifts\/(\d+)\/(\w+)$/.exec(field) ?? [];
  const parts: Readonly<Record<string, string>> = { start: texts.start, end: texts.end, recipientId: texts.who };
  if (row !== undefined && part !== undefined) return `${texts.row(Number(row) + 1)}, ${parts[part] ?? part}`;
  const whole: Readonly<Record<string, string>> = {
    from: texts.from,
    to: texts.to,
    order: texts.order,
    lead: texts.lead,
    shifts: texts.rows,
  };
  return whole[field] ?? field;
}
