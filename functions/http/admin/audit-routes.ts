import { AccessAnswer } from '../../../shared/contract/audit-answers.ts';
import { AuditQuery, MonthQuery } from '../../../shared/contract/audit-queries.ts';
import { HistoryAnswer } from '../../../shared/contract/history-answer.ts';
import { accessCsv } from '../../../shared/contract/views/access-csv.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

const ofAdmins = { callers: ['staff'], roles: ['admin'], method: 'GET', view: true } as const;

/** Who did and saw what. */
export const auditRoutes = routesOf('admin', {
  getAudit: {
    ...ofAdmins,
    path: '/v1/audit',
    handler: 'http/admin/get-audit.ts',
    summary:
      'Who did and saw what, oldest first: of one case, or of one member of staff or referrer (`actor`) on a local `day`. A list that somebody saw names its cases and is found by the actor.',
    query: AuditQuery,
    answers: { 200: { description: 'One page.', schema: HistoryAnswer } },
  },
  getAccessReport: {
    ...ofAdmins,
    path: '/v1/reports/access',
    handler: 'http/admin/get-access-report.ts',
    summary: 'Who looked at cases in a month, by purpose: how often, at how many, when, and what is worth a question.',
    query: MonthQuery,
    answers: { 200: { description: 'The month so far.', schema: AccessAnswer, csv: accessCsv } },
  },
});
