import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { messageReportTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import type { reportRoutes } from '../report-routes.ts';
import { askCodes, askMessages, type ReportDeps, rangeAsked } from './ask-reports.ts';
import { messageCountsPart, troublesPart } from './messages-part.ts';
import { csvLink, reportHead, reportPages, reportSection } from './report-frame.ts';

/** What became of messages, and which did not get through. */
export const showMessageReport =
  (deps: ReportDeps): Operation<(typeof reportRoutes)['showMessageReport']> =>
  async (request) => {
    const range = rangeAsked(request, deps);
    const answer = await askMessages(deps, request, range);
    const codeOf = await askCodes(deps, answer.troubles);
    const signedIn = signedInOf(request);
    const path = `/${reportPages.messages}`;
    const up = wayUp(path);
    const at = { now: request.now, zone: deps.zone };
    const isAdmin = signedIn.session.roles.includes('admin');
    const main = html`${reportHead(range, 'messages', up)}
${reportSection('results', texts.heading, html`${messageCountsPart(answer)}${csvLink('messages.csv', range, up)}`)}
${reportSection('troubles', texts.troubles, troublesPart(answer, { up, at, codeOf, isAdmin }))}`;
    const shown = { title: texts.title, path, signedIn, section: 'reports' as const, main };
    return { status: 200, body: staffPage(deps.site, { ...shown, hasErrors: range.faults.length > 0 }) };
  };
