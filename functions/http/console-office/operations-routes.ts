import * as z from 'zod/mini';
import { csvType } from '../../../shared/contract/views/csv-text.ts';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

const ofAdmins = { behind: '/staff/{proxy+}', roles: ['admin'] } as const;
const page = { ...consolePage, ...ofAdmins } as const;
const form = { ...consoleForm, ...ofAdmins } as const;
const text = z.optional(z.string());
const month = { query: z.object({ month: text }), view: true } as const;

/** How the system is, who saw what, and what admins put right. */
export const operationsPageRoutes = routesOf('consoleOffice', {
  showOperations: {
    ...page,
    path: '/staff/operations',
    handler: 'http/console-office/operations/show-operations.ts',
    summary: 'What was promised and is not done, and where to look for what failed for good.',
    view: true,
  },
  showReplay: {
    ...page,
    path: '/staff/operations/replay',
    handler: 'http/console-office/operations/replay-message.ts',
    summary: 'Asks whether a message is to go out again.',
    query: z.object({ message: text, did: text }),
  },
  replayByForm: {
    ...form,
    path: '/staff/operations/replay',
    handler: 'http/console-office/operations/replay-message.ts',
    summary: 'Sends a message again.',
  },
  showHolds: {
    ...page,
    path: '/staff/operations/holds',
    handler: 'http/console-office/operations/holds.ts',
    summary: 'Who holds times now.',
    query: z.object({ release: text, did: text }),
    view: true,
  },
  releaseByForm: {
    ...form,
    path: '/staff/operations/holds',
    handler: 'http/console-office/operations/holds.ts',
    summary: 'Ends all holds of one holder.',
  },
  showFloods: {
    ...page,
    path: '/staff/operations/floods',
    handler: 'http/console-office/operations/floods.ts',
    summary: 'Asks which cases of a flood are to be set aside, or brought back.',
    query: z.object({ source: text, did: text }),
  },
  orderByForm: {
    ...form,
    path: '/staff/operations/floods',
    handler: 'http/console-office/operations/floods.ts',
    summary: 'Shows which cases of a flood are meant, or orders what is to become of them.',
  },
  showAudit: {
    ...page,
    path: '/staff/operations/audit',
    handler: 'http/console-office/operations/show-audit.ts',
    summary: 'Who did and saw what: of a case, or of a person on a day.',
    query: z.object({ case: text, actor: text, day: text, cursor: text }),
    view: true,
  },
  showAccess: {
    ...page,
    ...month,
    path: '/staff/operations/access',
    handler: 'http/console-office/operations/show-access.ts',
    summary: 'Who looked at cases in a month.',
  },
  sendAccess: {
    ...page,
    ...month,
    path: '/staff/operations/access.csv',
    handler: 'http/console-office/operations/show-access.ts',
    summary: 'The same as a table.',
    answers: { 200: { description: 'The rows.', schema: z.string(), mediaType: csvType } },
  },
  showDirectory: {
    ...page,
    path: '/staff/operations/directory',
    handler: 'http/console-office/operations/directory.ts',
    summary: 'The directory of the practice, to export or to compare another with.',
  },
  compareByForm: {
    ...form,
    path: '/staff/operations/directory',
    handler: 'http/console-office/operations/directory.ts',
    summary: 'Shows what the import of a directory would change.',
  },
  sendDirectory: {
    ...page,
    path: '/staff/operations/directory.json',
    handler: 'http/console-office/operations/directory.ts',
    summary: 'The directory as a file.',
    answers: { 200: { description: 'The directory.', schema: z.string(), mediaType: 'application/json' } },
  },
});
