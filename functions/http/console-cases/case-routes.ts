import * as z from 'zod/mini';
import { consolePage } from '../../../shared/http/console/console-routes.ts';

/** What the address of a case's page may say beside the case. */
export const CaseQuery = z.object({
  /** Where the timeline goes on, as the page before gave it. */
  more: z.optional(z.string()),
  /** What was done by the form that led here. */
  did: z.optional(z.string()),
  /** The visit that it was done with. */
  visit: z.optional(z.string()),
  /** The list that the case was opened from (worklist/list-place.ts). */
  list: z.optional(z.string()),
});
export type CaseQuery = z.infer<typeof CaseQuery>;

/** A case, as it is read. */
export const caseRoutes = {
  showCase: {
    ...consolePage,
    path: '/staff/cases/{id}',
    behind: '/staff/cases/{proxy+}',
    handler: 'http/console-cases/case/show-case.ts',
    summary:
      'A case: own words first, why it was triaged so, what is missing, its visits, and all that happened and was sent.',
    view: true,
    query: CaseQuery,
  },
} as const;
