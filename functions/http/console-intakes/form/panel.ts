import { frontDeskTriage } from '../../../../shared/contract/views/front-desk-triage.ts';
import { isReachable } from '../../../../shared/domain/cases/salvaged.ts';
import { type Caller, isClinician } from '../../../../shared/domain/core/party.ts';
import { patientText } from '../../../../shared/domain/triage/patient-text.ts';
import { evidenceInWords } from '../../../../shared/domain/triage/staff/evidence-words.ts';
import { nameOf } from '../../../../shared/domain/triage/staff/why-lines.ts';
import type { TriagedCase } from '../../../../shared/domain/triage/texts/triaged-case.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { saidInEnglish } from '../../../../shared/http/html/said-in-english.ts';
import { textLines } from '../../../../shared/http/html/text-lines.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { phonePanelTexts as texts } from '../../../../shared/texts/en/pages/console-phone-panel.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import type { Uses } from '../../../compose.ts';
import type { PhoneForm } from './phone-form.ts';
import { spokenWords } from './spoken-words.ts';
import { readSoFar, type TriageSoFar, type TriageSoFarDeps, triageSoFar } from './triage-so-far.ts';

export type PanelDeps = TriageSoFarDeps & Uses<'advice' | 'site'>;

/** The rules that decided, and what is not asked yet: clinical, so for nurses and above. */
function reasons({ result, at }: TriageSoFar, caller: Caller, { zone }: Uses<'zone'>): Html | undefined {
  if (!isClinician(caller)) return undefined;
  const decisive = result.firedRules.filter(({ id }) => result.decisiveRules.includes(id));
  const missing = result.missingCoreAnswers;
  return html`${
    decisive.length > 0 &&
    html`<h3>${texts.why}</h3>
<ul>${decisive.map((rule) => html`<li>${nameOf(rule)}: ${evidenceInWords(rule.because, { at, zone }).join('; ')}</li>`)}</ul>`
  }
${missing.length > 0 && html`<p>${texts.notAsked}: ${missing.map((field) => texts.core[field]).join(', ')}.</p>`}`;
}

/** The same in the caller's own language: Spanish whole, of others the emergency sentence, in each script that it is written in. */
function inTheirs(
  { advice, site }: Uses<'advice' | 'site'>,
  triaged: TriagedCase,
  language: string | null,
): Html | undefined {
  if (language === 'es') {
    const { headline, instructions } = patientText(triaged, 'es', advice.texts, advice);
    return html`<div lang="es"><p class="say-now">${headline}</p>${textLines(spokenWords(instructions, advice.texts), site.phone)}</div>`;
  }
  const byScript = advice.texts.sentences.byLanguage;
  const sentences = Object.entries(
    (language !== null && Object.hasOwn(byScript, language) && byScript[language]) || {},
  );
  return sentences.length === 0
    ? undefined
    : html`${sentences.map(([tag, sentence]) => html`<p class="say-now" lang="${tag}" dir="auto">${saidInEnglish(sentence)}</p>`)}`;
}

/** What is said to the caller, in English for whoever speaks to them, and in their own language where we have words in it. */
export function spokenLines(deps: Uses<'advice' | 'site'>, triaged: TriagedCase, language: string | null): Html {
  const { headline, instructions } = frontDeskTriage(triaged, deps.advice);
  const own = inTheirs(deps, triaged, language);
  return html`<p class="say-now">${headline}</p>
${own}
${textLines(spokenWords(instructions, deps.advice.texts), deps.site.phone)}`;
}

function emergency(deps: PanelDeps, triaged: TriageSoFar, isReached: boolean): Html {
  return html`<div class="panel__now">
<h3>${texts.sayNow}</h3>
${triaged.awaitsAnswers && html`<p>${texts.askFirst}</p>`}
${spokenLines(deps, triaged, triaged.input.language)}
</div>
<p><strong>${texts.takeIt}</strong></p>
${!isReached && html`<p>${texts.noWay}</p>`}`;
}

const told = ({ advice, site }: PanelDeps, triaged: TriageSoFar): Html => {
  const { headline, instructions } = frontDeskTriage(triaged, advice);
  return html`<details><summary>${texts.tell}</summary>
<p>${headline}</p>
${textLines(instructions, site.phone)}</details>`;
};

/** The panel before anything is typed. */
export const emptyPanel = (): Html => html`<div class="panel__body" data-level=""><p>${texts.empty}</p></div>`;

/** What the form would be if it were sent now. The front desk sees level and instructions, as of every case that it takes. */
export async function triagePanel(deps: PanelDeps, request: OperationRequest, form: PhoneForm): Promise<Html> {
  const triaged = await triageSoFar(deps, request, form);
  if (!triaged) return html`<div class="panel__body" data-level=""><p>${texts.unread}</p></div>`;
  const { urgency } = triaged.result;
  const { read } = readSoFar(deps, form, request.now);
  const isHelp = urgency === 'emergent' || triaged.result.guidance.crisisLine;
  return html`<div class="panel__body" data-level="${texts.level(urgencyWords[urgency])}">
<p class="panel__level">${urgencyMark(urgency)}</p>
${isHelp ? emergency(deps, triaged, read !== undefined && isReachable(read.submission)) : told(deps, triaged)}
${reasons(triaged, request.caller, deps)}
</div>`;
}
