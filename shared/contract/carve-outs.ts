import * as z from 'zod/mini';
import { Slug } from '../domain/core/ids.ts';
import { suggestions } from '../domain/reports/carve-outs.ts';
import { TimelinessQuery } from './timeliness.ts';

/** Local dates, both ends included: those of the reserved times. */
export const CarveOutQuery = TimelinessQuery;

/** Minutes of one clinic and ISO week. */
const CarveOutRow = z.strictObject({
  clinicId: Slug,
  week: z.string(),
  reservedMinutes: z.int(),
  /** Taken while they were kept. */
  usedMinutes: z.int(),
  /** Not taken while they were kept, and open to everybody by now. */
  releasedMinutes: z.int(),
  releasedUsedMinutes: z.int(),
  suggestion: z.enum(suggestions),
});

export const CarveOutAnswer = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  rows: z.array(CarveOutRow),
});
export type CarveOutAnswer = z.infer<typeof CarveOutAnswer>;
