import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { auditTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import type { Uses } from '../../../compose.ts';
import { auditRoutes } from '../../admin/audit-routes.ts';
import { getAudit } from '../../admin/get-audit.ts';
import type { operationsPageRoutes } from '../operations-routes.ts';
import { askedOrRefused } from './asked.ts';
import { auditForm, auditLabels, entriesPart, questionOf } from './audit-part.ts';
import { operationsPage, operationsPages } from './operations-frame.ts';

type AuditDeps = Uses<'actorAudit' | 'audit' | 'site' | 'views' | 'zone'>;

/** Who did and saw what: of a case, or of a person on a day. */
export const showAudit =
  (deps: AuditDeps): Operation<(typeof operationsPageRoutes)['showAudit']> =>
  async (request) => {
    const asked = { route: auditRoutes.getAudit, operation: getAudit(deps) };
    const question = questionOf(request.query);
    const ask = async () => (await askApi(asked, request, { query: question }, deps.zone)).body;
    const told = Object.keys(question).length > 0 ? await askedOrRefused(ask) : undefined;
    const refused = told && 'refused' in told ? told.refused : undefined;
    const at = { now: request.now, zone: deps.zone };
    const content = {
      page: 'audit' as const,
      path: `/${operationsPages.audit}`,
      title: texts.title,
      signedIn: signedInOf(request),
      notice: faultSummary(refused, auditLabels, texts.faults),
      hasErrors: refused !== undefined,
      body: html`<p>${texts.intro}</p>
${auditForm(request.query, refused)}
${told && 'body' in told && entriesPart(told.body, question, at)}`,
    };
    return { status: 200, body: operationsPage(deps.site, content) };
  };
