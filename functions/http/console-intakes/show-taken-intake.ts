import { Temporal } from 'temporal-polyfill';
import { triagedCase } from '../../../shared/contract/views/triage-view.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../../shared/domain/cases/clinical-record.ts';
import { isReachable } from '../../../shared/domain/cases/salvaged.ts';
import { ownCase } from '../../../shared/domain/core/party.ts';
import { notFound } from '../../../shared/domain/core/refusal.ts';
import { staffPage } from '../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../shared/http/html/urgency-mark.ts';
import { phonePanelTexts, takenTexts as texts } from '../../../shared/texts/en/pages/console-phone-panel.ts';
import type { Uses } from '../../compose.ts';
import { spokenLines } from './form/panel.ts';
import type { consoleIntakesRoutes } from './routes.ts';
import { isTheirsToSay } from './to-say-again.ts';

/** How long what a caller is told stands ready for whoever took the case. It is theirs to say, and nobody else's to read up. */
const minutesToSay = 60;

interface TakenCase {
  header: CaseHeader;
  /** What was typed in: what others added since is not theirs to read, who may see no answers. */
  record: ClinicalRecord;
}

/** Whether staff typed it in just now, and it needs help at once. */
function isToBeSaid({ header, record }: TakenCase, now: Temporal.Instant): boolean {
  const isHelp = header.urgency === 'emergent' || header.emergentClocks === true;
  const age = Temporal.Instant.from(header.receivedAt).until(now).total('minutes');
  return isHelp && record.submission.channel !== undefined && age < minutesToSay;
}

type Deps = Uses<'advice' | 'cases' | 'clinical' | 'linkKeys' | 'site' | 'views'>;

const toSay = (deps: Deps, taken: TakenCase): Html => html`${
  !isReachable(taken.record.submission) &&
  html`<div class="usa-alert usa-alert--warning"><p class="usa-alert__text">${texts.noWay}</p></div>`
}
<div class="panel__now">
<h2>${phonePanelTexts.sayNow}</h2>
${spokenLines(deps, triagedCase(taken), taken.header.language)}
</div>`;

function titleOf({ header }: TakenCase, isSaid: boolean): string {
  if (!isSaid) return texts.calmTitle;
  return header.urgency === 'emergent' ? texts.title : texts.crisisTitle;
}

/** After an emergency was taken: for whoever took it what to say to the caller; for others its level and code; the way to the case. */
export const showTakenIntake =
  (deps: Deps): Operation<(typeof consoleIntakesRoutes)['showTakenIntake']> =>
  async (request) => {
    const { path, query, caller, now } = request;
    const caseId = path.id ?? '';
    const header = ownCase(caller, await deps.cases.header(caseId));
    const record = (await deps.clinical.records(caseId)).at(0);
    if (!record) throw notFound('case');
    await deps.views.saw(request, { caseId });
    const taken = { header, record };
    const signedIn = signedInOf(request);
    const { staffId } = signedIn.session;
    const isTheirs = isTheirsToSay(await deps.linkKeys(), query.say, { caseId, staffId });
    const isSaid = isTheirs && isToBeSaid(taken, now);
    const title = titleOf(taken, isSaid);
    const main = html`<h1>${title}</h1>
<p>${urgencyMark(header.urgency)} ${texts.stored} ${isSaid && (header.pagingOpen ? texts.paged : texts.notPaged)} ${texts.code} <strong>${header.code}</strong></p>
${query.did === 'again' && html`<p role="status">${texts.again}</p>`}
${isSaid && toSay(deps, taken)}
<p><a class="usa-button" href="../../cases/${caseId}">${texts.toCase}</a></p>
<p><a href="../new">${texts.another}</a></p>`;
    const shown = { title, path: '/staff/intakes/{id}/taken', signedIn, section: 'intake', main } as const;
    return { status: 200, body: staffPage(deps.site, shown) };
  };
