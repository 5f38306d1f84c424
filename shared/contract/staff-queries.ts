import * as z from 'zod/mini';
import { CaseStatus } from '../domain/cases/case-header.ts';
import { Slug } from '../domain/core/ids.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { SearchText } from './case-search.ts';
import { Cursor, limit, PageQuery } from './queries.ts';
import { SourceName } from './written/source-name.ts';

export const WorklistQuery = z.strictObject({
  status: z.optional(CaseStatus),
  urgency: z.optional(Urgency),
  clinic: z.optional(Slug),
  assignee: z.optional(z.string().check(z.maxLength(80))),
  /** `true`: only cases that are nobody's. */
  unassigned: z.optional(z.enum(['true', 'false'])),
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
