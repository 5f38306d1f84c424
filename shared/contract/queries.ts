import * as z from 'zod/mini';
import { CaseStatus } from '../domain/cases/case-header.ts';
import { CaseId, Slug } from '../domain/core/ids.ts';
import { noCursor, readCursor } from '../domain/core/opaque-cursor.ts';
import { Region } from '../domain/directory/directory.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { SearchText } from './case-search.ts';
import { LanguageTag } from './written/language-tag.ts';

/** Reads decimal digits and nothing else that JavaScript takes for a number (`0x10`, `1e2`, ` 5`, `+5`, `5.0`). */
const digits = z.transform((given: unknown, { issues }) => {
  if (typeof given !== 'string') return given;
  if (/^\d+$/.test(given)) return Math.min(Number(given), Number.MAX_SAFE_INTEGER);
  issues.push({ code: 'custom', input: given, message: 'must be a whole number, written in digits like 50' });
  return z.NEVER;
});

const limit = (fallback: number, most: number) =>
  z.prefault(z.pipe(digits, z.int().check(z.minimum(1), z.maximum(most))), fallback);

const isCursor = z.refine<string>((text) => readCursor(text) !== undefined, { error: noCursor });
const Cursor = z.optional(
  z.string().check(z.minLength(1, { abort: true }), z.maxLength(1024, { abort: true }), isCursor),
);

export const DirectoryQuery = z.strictObject({
  region: z.optional(Region),
  language: z.optional(LanguageTag),
  specialty: z.optional(Slug),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

export const SlotsQuery = z.strictObject({
  appointmentType: Slug,
  from: z.iso.date(),
  to: z.iso.date(),
  region: z.optional(Region),
  clinic: z.optional(Slug),
  practitioner: z.optional(Slug),
  specialty: z.optional(Slug),
  language: z.optional(LanguageTag),
  /** A five-digit ZIP of the New York area. */
  near: z.optional(z.string().check(z.regex(/^\d{5}$/))),
  caseId: z.optional(CaseId),
  limit: limit(50, 1000),
  cursor: Cursor,
});
export type SlotsQuery = z.infer<typeof SlotsQuery>;

export const PageQuery = z.strictObject({ limit: limit(50, 200), cursor: Cursor });

/** The name of a source, as the rows of the worklist give it. */
export const SourceName = z.string().check(z.regex(/^[\w-]{1,64}$/, 'is no source as the worklist names it'));

export const WorklistQuery = z.strictObject({
  status: z.optional(CaseStatus),
  urgency: z.optional(Urgency),
  clinic: z.optional(Slug),
  assignee: z.optional(z.string().check(z.maxLength(80))),
  source: z.optional(SourceName),
  /** `true`: only cases with a visit that cannot take place as it was booked. */
  needsRebooking: z.optional(z.enum(['true', 'false'])),
  /** `true`: what was set aside, and nothing else. */
  setAside: z.optional(z.enum(['true', 'false'])),
  limit: limit(50, 200),
  cursor: Cursor,
});
export type WorklistQuery = z.infer<typeof WorklistQuery>;

export const SearchQuery = z.extend(PageQuery, { q: SearchText });

export const ScheduleQuery = z.strictObject({ clinic: Slug, date: z.iso.date() });
/** For links that cannot carry a header. */
export const TokenQuery = z.strictObject({ token: z.optional(z.string()) });
