import * as z from 'zod/mini';
import { TimelinessQuery } from '../../../../shared/contract/timeliness.ts';
import { addDays } from '../../../../shared/domain/core/local-time.ts';
import type { InputFault } from '../../../../shared/domain/core/refusal.ts';
import { readThrough } from '../../../../shared/http/core/body-faults.ts';

/** What the address of a report may name; what cannot be read of it falls back to the last 28 days. */
export const ReportQuery = z.object({
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  last: z.optional(z.string()),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** How many days back one asks for at one press. */
export const lastDays = ['7', '28', '90'] as const;
type LastDays = (typeof lastDays)[number];

/** Local dates of the practice, both ends included. */
export interface ReportRange {
  from: string;
  to: string;
  /** It is so many days up to today. */
  last?: LastDays;
  /** What is wrong with the range that was asked for: this is another one. */
  faults: readonly InputFault[];
  /** What was typed, as it was typed. */
  typed: { from: string; to: string };
}

const upTo = (today: string, last: LastDays): { from: string; to: string } => ({
  from: addDays(today, 1 - Number(last)),
  to: today,
});

/** @param today local date of the practice */
export function rangeOf({ from, to, last }: ReportQuery, today: string): ReportRange {
  const days = lastDays.find((each) => each === last) ?? '28';
  const usual = upTo(today, days);
  if (!from && !to) return { ...usual, last: days, faults: [], typed: usual };
  const typed = { from: from ?? '', to: to ?? '' };
  const { faults } = readThrough(TimelinessQuery, { from: from || undefined, to: to || undefined });
  return faults.length > 0 ? { ...usual, last: days, faults, typed } : { ...typed, faults, typed };
}

/** The range as the query of an address. */
export const rangeQuery = ({ from, to }: Pick<ReportRange, 'from' | 'to'>): string =>
  new URLSearchParams({ from, to }).toString();
