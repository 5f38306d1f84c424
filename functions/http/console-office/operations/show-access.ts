import type { AccessAnswer } from '../../../../shared/contract/audit-answers.ts';
import { accessCsv } from '../../../../shared/contract/views/access-csv.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { csvFile, noTable } from '../../../../shared/http/console/csv-file.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import type { Operation, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { accessTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import type { AccessReportDeps } from '../../../../shared/workflows/audit/access-report.ts';
import type { Uses } from '../../../compose.ts';
import { auditRoutes } from '../../admin/audit-routes.ts';
import { getAccessReport } from '../../admin/get-access-report.ts';
import type { operationsPageRoutes } from '../operations-routes.ts';
import { accessForm, accessPart } from './access-part.ts';
import { askedOrRefused } from './asked.ts';
import { operationsPage, operationsPages } from './operations-frame.ts';

type AccessDeps = AccessReportDeps & Uses<'site' | 'views' | 'zone'>;

const monthLabel = { month: texts.month };

/** The month that is asked for; without one, this month. */
const monthOf = (typed: string | undefined, { now }: OperationRequest, { zone }: AccessDeps): string =>
  typed?.trim() || localDateAt(now, zone).slice(0, 'YYYY-MM'.length);

async function askAccess(deps: AccessDeps, request: OperationRequest, month: string): Promise<AccessAnswer> {
  const asked = { route: auditRoutes.getAccessReport, operation: getAccessReport(deps) };
  return (await askApi(asked, request, { query: { month } }, deps.zone)).body;
}

/** Who looked at cases in a month, by default this one. */
export const showAccess =
  (deps: AccessDeps): Operation<(typeof operationsPageRoutes)['showAccess']> =>
  async (request) => {
    const month = monthOf(request.query.month, request, deps);
    const told = await askedOrRefused(() => askAccess(deps, request, month));
    const refused = 'refused' in told ? told.refused : undefined;
    const content = {
      page: 'access' as const,
      path: `/${operationsPages.access}`,
      title: texts.title,
      signedIn: signedInOf(request),
      notice: faultSummary(refused, monthLabel, texts.faults),
      hasErrors: refused !== undefined,
      body: html`<p>${texts.intro}</p>
${accessForm(month, refused)}
${'body' in told && accessPart(told.body, { now: request.now, zone: deps.zone })}`,
    };
    return { status: 200, body: operationsPage(deps.site, content) };
  };

/** The same as the table that the API answers with. @throws Refusal `invalid-input` for what is no month */
export const sendAccess =
  (deps: AccessDeps): Operation<(typeof operationsPageRoutes)['sendAccess']> =>
  async (request) => {
    const told = await askedOrRefused(() => askAccess(deps, request, monthOf(request.query.month, request, deps)));
    if ('refused' in told) throw noTable(told.refused.problem.errors ?? [], monthLabel);
    return csvFile(`access-${told.body.month}.csv`, accessCsv(told.body));
  };
