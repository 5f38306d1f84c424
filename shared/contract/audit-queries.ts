import * as z from 'zod/mini';
import { CaseId } from '../domain/core/ids.ts';
import { PageQuery } from './queries.ts';

/** Of staff or a referrer, as an entry names it. */
const ActorId = z.string().check(z.regex(/^[\w.@:+-]{1,128}$/, 'is no id of staff or a referrer'));

/** One question or the other: what somebody did on a day, or what was done with a case. */
export const AuditQuery = z
  .extend(PageQuery, { actor: z.optional(ActorId), day: z.optional(z.iso.date()), case: z.optional(CaseId) })
  .check(({ value, issues }) => {
    const { actor, day, case: caseId } = value;
    const fault = (name: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [name], message });
    const needed = 'is needed: give actor and day, or case';
    if (caseId === undefined && actor === undefined) fault('actor', needed);
    if (caseId === undefined && day === undefined) fault('day', needed);
    const both = 'asks another question than case: give actor and day, or case';
    if (caseId !== undefined && actor !== undefined) fault('actor', both);
    if (caseId !== undefined && day !== undefined) fault('day', both);
  });

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
export const MonthQuery = z.strictObject({
  month: z.string().check(z.regex(month, 'is not a month; write it like 2026-11')),
});
