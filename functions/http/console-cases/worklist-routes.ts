import * as z from 'zod/mini';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';

/** What of the worklist is shown. It stands in the address, so that it survives a reload, and is read leniently. */
const narrowing = {
  urgency: z.optional(z.string()),
  status: z.optional(z.string()),
  clinic: z.optional(z.string()),
  /** `me`, `nobody`, or a member of staff. */
  assignee: z.optional(z.string()),
  /** `rebook`: with a visit to be booked anew. `aside`: what was set aside. */
  only: z.optional(z.string()),
};

export const WorklistPageQuery = z.object({
  ...narrowing,
  cursor: z.optional(z.string()),
  /** The number of the first case of the page. */
  from: z.optional(z.string()),
  /** What was searched for, sealed: no name stands in an address. */
  d: z.optional(z.string()),
  /** What a form that led here did. */
  did: z.optional(z.string()),
});
export type WorklistPageQuery = z.infer<typeof WorklistPageQuery>;

export const ChangesQuery = z.object({
  ...narrowing,
  cursor: z.optional(z.string()),
  /** What the page shows (row-mark.ts). */
  mark: z.optional(z.string()),
});

const behind = '/staff/cases/{proxy+}';

/** The worklist, and finding a case. */
export const worklistRoutes = {
  showWorklist: {
    ...consolePage,
    path: '/staff',
    handler: 'http/console-cases/show-worklist.ts',
    summary: 'The worklist: most urgent and nearest deadline first; or the cases that were searched for.',
    view: true,
    query: WorklistPageQuery,
  },
  findByForm: {
    ...consoleForm,
    path: '/staff/cases/find',
    behind,
    handler: 'http/console-cases/find-by-form.ts',
    summary: 'Leads to the cases of a name, phone or code, which stands sealed in the address.',
  },
  countChanges: {
    ...consolePage,
    path: '/staff/cases/changes',
    behind,
    handler: 'http/console-cases/count-changes.ts',
    passive: true,
    summary: 'How many cases are new, changed or gone since a worklist was shown; it shows none of them.',
    query: ChangesQuery,
    answers: {
      200: { description: 'A number.', schema: z.string(), mediaType: 'text/plain; charset=utf-8' },
    },
  },
} as const;
