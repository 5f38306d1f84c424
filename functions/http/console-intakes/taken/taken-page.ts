import { Temporal } from 'temporal-polyfill';
import { triagedCase } from '../../../../shared/contract/views/triage-view.ts';
import { ownCase } from '../../../../shared/domain/core/party.ts';
import { notFound } from '../../../../shared/domain/core/refusal.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { phonePanelTexts, takenTexts as texts } from '../../../../shared/texts/en/pages/console-phone-panel.ts';
import type { Uses } from '../../../compose.ts';
import { spokenLines } from '../form/panel.ts';
import { anotherPersonForm } from './another-person.ts';
import { haveItForm, numberField, numberForm, type RefusedNumber, type TakenCase } from './taken-forms.ts';
import { isTheirsToSay } from './to-say-again.ts';

/** How long what a caller is told stands ready for whoever took the case. It is theirs to say, and nobody else's to read up. */
const minutesToSay = 60;

/** Whether staff typed it in just now, and it needs help at once. */
function isToBeSaid({ header, record }: TakenCase, now: Temporal.Instant): boolean {
  const isHelp = header.urgency === 'emergent' || header.emergentClocks === true;
  const age = Temporal.Instant.from(header.receivedAt).until(now).total('minutes');
  return isHelp && record.submission.channel !== undefined && age < minutesToSay;
}

export type TakenDeps = Uses<'advice' | 'cases' | 'clinical' | 'linkKeys' | 'site' | 'views'>;

/** What the address says of the page, or a form of it. */
export interface Shown {
  did?: string | undefined;
  say?: string | undefined;
  /** What came again, sealed (another-person.ts). */
  typed?: string | undefined;
  refused?: RefusedNumber | undefined;
  /** Why nothing else was done. */
  notDone?: string | undefined;
}

const toSay = (deps: TakenDeps, taken: TakenCase): Html => html`<div class="panel__now">
<h2>${phonePanelTexts.sayNow}</h2>
${spokenLines(deps, triagedCase(taken), taken.header.language)}
</div>`;

/** The case as it is now, with what was typed in; who sees it is written down. */
async function takenCase(deps: TakenDeps, request: OperationRequest): Promise<TakenCase> {
  const caseId = request.path.id ?? '';
  const header = ownCase(request.caller, await deps.cases.header(caseId));
  const record = (await deps.clinical.records(caseId)).at(0);
  if (!record) throw notFound('case');
  await deps.views.saw(request, { caseId });
  return { header, record };
}

/** What whoever took it sees besides, while the caller may still be on the line. */
async function forTheirs(deps: TakenDeps, request: OperationRequest, taken: TakenCase, shown: Shown) {
  const { formToken, session } = signedInOf(request);
  const { caseId } = taken.header;
  const keys = await deps.linkKeys();
  const isTheirs = isTheirsToSay(keys, shown.say, { caseId, staffId: session.staffId });
  return {
    isSaid: isTheirs && isToBeSaid(taken, request.now),
    another: isTheirs ? anotherPersonForm(keys, shown.typed, { caseId, formToken, now: request.now }) : undefined,
  };
}

/** After an emergency was taken: for whoever took it what to say to the caller; for others its level and code; the way to the case. */
export async function takenPage(deps: TakenDeps, request: OperationRequest, shown: Shown): Promise<string> {
  const taken = await takenCase(deps, request);
  const { header } = taken;
  const { isSaid, another } = await forTheirs(deps, request, taken, shown);
  const signedIn = signedInOf(request);
  const carried = { signedIn, say: shown.say };
  const { did, refused, notDone } = shown;
  const haveIt = haveItForm(taken, request.caller, carried);
  const errors = refused ? [{ field: numberField, text: refused.error }] : [];
  const main = html`<h1>${isSaid && header.urgency === 'emergent' ? texts.title : texts.calmTitle}</h1>
${errorSummary(texts.faults, errors)}${notDone !== undefined && html`<p class="usa-error-message" role="alert">${notDone}</p>`}${doneNotice(did, texts.did)}
<p>${urgencyMark(header.urgency)} ${texts.stored} ${isSaid && (header.pagingOpen ? texts.paged : texts.notPaged)} ${texts.code} <strong>${header.code}</strong></p>
${did === 'again' && html`<p role="status">${texts.again}</p>`}
${another}
${haveIt}
${isSaid && numberForm(taken, carried, refused)}
${isSaid && toSay(deps, taken)}
<p><a class="usa-button${haveIt && ' usa-button--outline'}" href="../../cases/${header.caseId}">${texts.toCase}</a></p>
<p><a href="../new">${texts.another}</a></p>`;
  const page = {
    title: texts.calmTitle,
    path: '/staff/intakes/{id}/taken',
    signedIn,
    section: 'intake',
    main,
  } as const;
  return staffPage(deps.site, { ...page, hasErrors: refused !== undefined || notDone !== undefined });
}
