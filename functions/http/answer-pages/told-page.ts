import type { Temporal } from 'temporal-polyfill';
import { triagedCase } from '../../../shared/contract/views/triage-view.ts';
import { patientTextParts } from '../../../shared/domain/triage/patient-text.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { crisisNotice, emergencyPage } from '../../../shared/http/html/emergency-page.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { teamKnows } from '../../../shared/http/html/team-knows.ts';
import { textLines } from '../../../shared/http/html/text-lines.ts';
import { ifSelfHarm } from '../../../shared/texts/emergency-sentences.ts';
import { emergencyTexts } from '../../../shared/texts/pages/emergency.ts';
import { worseTexts } from '../../../shared/texts/pages/worse.ts';
import type { CaseState } from '../../../shared/workflows/cases/add-answers.ts';
import type { Uses } from '../../compose.ts';
import { promisedCall } from '../visit-pages/promised-call.ts';
import { framed, up } from './worse-frame.ts';

export type ToldDeps = Uses<'advice' | 'site' | 'zone'>;

/** How its reader is told, and where else they can go. */
export interface Reader {
  language: PageLanguage;
  now: Temporal.Instant;
  controls: Html | undefined;
}

const teamDoesNotKnow = (deps: ToldDeps, language: PageLanguage): Html => {
  const { failed, callUs } = emergencyTexts[language];
  return html`<div class="usa-alert usa-alert--error" role="alert"><p><strong>${failed}</strong></p>
${textLines([callUs(deps.site.phone)], deps.site.phone)}</div>`;
};

/** What is true of a case that nobody is paged for, because staff set its level: its answers are kept, and its reader tells of them. */
const teamHasAnswers = (deps: ToldDeps, code: string, language: PageLanguage): Html => {
  const { kept, callUsToo } = worseTexts[language];
  const { code: yourCode } = emergencyTexts[language];
  return html`<div class="notice" role="status"><p><strong>${kept}</strong></p>
${textLines([callUsToo(deps.site.phone), yourCode(code)], deps.site.phone)}</div>`;
};

/**
 * An emergency that was stored: what to do until help is there.
 * @param isAlerted our team is paged for it, or was
 */
export function emergencyTold(
  deps: ToldDeps,
  { triaged, code, isAlerted }: { triaged: TriagedCase; code: string; isAlerted: boolean },
  { language, controls }: Reader,
): OperationAnswer {
  const told = patientTextParts(triaged, language, deps.advice.texts, deps.advice);
  const outcome = isAlerted ? teamKnows(code, language) : teamHasAnswers(deps, code, language);
  const body = emergencyPage(deps.site, { language, up, told, crisis: told.crisis, outcome, controls });
  return { status: 200, body, emergency: true };
}

/**
 * The same where nothing could be stored: the advice stands, and nobody but its reader calls.
 * @param team the form that tells our team all the same
 */
export function emergencyUntold(
  deps: ToldDeps,
  triaged: TriagedCase,
  { status, language, team }: { status: number; language: PageLanguage; team: Html | undefined },
): OperationAnswer {
  const told = patientTextParts(triaged, language, deps.advice.texts, deps.advice);
  const crisis = triaged.result.guidance.crisisLine ? [ifSelfHarm[language]] : [];
  const outcome = teamDoesNotKnow(deps, language);
  return { status, body: emergencyPage(deps.site, { language, up, told, crisis, outcome, team }), emergency: true };
}

/** What was told, what happens by when, and when not to wait for it. */
export function toldPage(deps: ToldDeps, state: CaseState, reader: Reader): OperationAnswer {
  const { language, now, controls } = reader;
  const { header } = state;
  const triaged = triagedCase(state);
  if (triaged.result.urgency === 'emergent')
    return emergencyTold(deps, { triaged, code: header.code, isAlerted: true }, reader);
  const texts = worseTexts[language];
  const told = patientTextParts(triaged, language, deps.advice.texts, deps.advice);
  const call = promisedCall(deps, header, { language, now });
  const lines = (each: readonly string[]): Html[] => textLines(each, deps.site.phone);
  const main = html`${crisisNotice(told.crisis, deps.site)}
<h1 tabindex="-1" data-focus="true" autofocus>${texts.told}</h1>
${call && html`<p><strong>${call}</strong></p>`}
${Object.keys(header.openVisits).length > 0 && html`<p>${texts.visitStays}</p>`}
${lines(told.reading)}
<p>${texts.code(header.code)}</p>
<h2>${texts.bring}</h2>
${lines([...told.safetyNet, ...told.ifWorse])}
<h2>${texts.reach}</h2>
${lines([...told.reach, ...told.everybody])}
${lines(told.notice)}`;
  return framed(deps.site, { language, title: texts.told, controls, main });
}
