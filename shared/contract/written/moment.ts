import { Temporal } from 'temporal-polyfill';
import { writtenText } from './written-text.ts';

const dateForm = /^\d{4}-\d{2}-\d{2}$/;
/** RFC 3339; seconds may be left out, and none is the 60th: it would be taken for the one before. */
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const partOfSecond = /\.\d*[1-9]/;
const complaint = 'is not an instant that exists; write it like 2026-11-26T08:00:00-05:00';
const wholeComplaint = 'is not an instant that exists, to the whole second; write it like 2026-11-26T08:00:00-05:00';

function inUtc(text: string): string | undefined {
  if (!instantForm.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return undefined;
  }
}

function date(text: string): string | undefined {
  try {
    return dateForm.test(text) ? Temporal.PlainDate.from(text).toString() : undefined;
  } catch {
    return undefined;
  }
}

const wholeInUtc = (text: string): string | undefined => (partOfSecond.test(text) ? undefined : inUtc(text));

/** An instant to the second with its offset, RFC 3339; leaves in UTC. */
export const WrittenInstant = writtenText(40, wholeInUtc, wholeComplaint);

/** A date (YYYY-MM-DD), which leaves as it is, or an instant. */
export const Moment = writtenText(40, (text) => date(text) ?? inUtc(text), `${complaint}, or like 2026-11-26`);

/** The same to the second, of what is kept: a part of one that was cut off would be nobody's. */
export const WholeMoment = writtenText(
  40,
  (text) => date(text) ?? wholeInUtc(text),
  `${wholeComplaint}, or like 2026-11-26`,
);

const second = (at: { epochMilliseconds: number }): number => Math.floor(at.epochMilliseconds / 1000);

/** The epoch second of a `WrittenInstant`; parts of a second are cut off. */
export const secondOf = (instant: string): number => second(Temporal.Instant.from(instant));

/**
 * The stretch of time between two `Moment`s, in epoch seconds: a date is meant whole, in `from` from its beginning, in `to` up to
 * and with its end; instants are as they stand, `to` not included.
 * @param zone IANA zone in which dates are read
 */
export function stretchBetween(
  { from, to }: { from: string; to: string },
  zone: string,
): { start: number; end: number } {
  const at = (text: string, days: number): number =>
    dateForm.test(text) ? second(Temporal.PlainDate.from(text).add({ days }).toZonedDateTime(zone)) : secondOf(text);
  return { start: at(from, 0), end: at(to, 1) };
}
