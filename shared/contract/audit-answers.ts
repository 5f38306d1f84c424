import * as z from 'zod/mini';
import { unusualAccess } from '../domain/audit/access-report.ts';
import { Actor } from '../domain/core/party.ts';
import { Instant } from './visit-answers.ts';

/** What somebody looked at in a month for one purpose. */
const AccessRow = z.strictObject({
  actor: Actor,
  purpose: z.string(),
  views: z.int(),
  /** Different ones, those that a list named too. */
  cases: z.int(),
  firstAt: Instant,
  lastAt: Instant,
  /** Of the views. */
  outsideOfficeHours: z.int(),
  /** What is worth a question; no accusation. */
  unusual: z.array(z.enum(unusualAccess)),
});
export const AccessAnswer = z.strictObject({ month: z.string(), rows: z.array(AccessRow) });
export type AccessAnswer = z.infer<typeof AccessAnswer>;
