import { patientTextParts } from '../../../shared/domain/triage/patient-text.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { callButton, crisisNotice, emergencyPage } from '../../../shared/http/html/emergency-page.ts';
import { linkButton, mainButton, otherButton } from '../../../shared/http/html/form/buttons.ts';
import { errorSummary } from '../../../shared/http/html/form/error-summary.ts';
import { formControls } from '../../../shared/http/html/form/page-controls.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { personOf } from '../../../shared/http/html/questions/question-words.ts';
import { textLines } from '../../../shared/http/html/text-lines.ts';
import { selfHarmWords } from '../../../shared/texts/emergency-sentences.ts';
import { emergencyTexts } from '../../../shared/texts/pages/emergency.ts';
import type { Uses } from '../../compose.ts';
import { carriedForm } from './carried-form.ts';
import { crisisSeen, isEmergent } from './danger.ts';
import type { Shown } from './read-form.ts';
import { phoneField } from './team-form.ts';

export type ScreenDeps = Uses<'advice' | 'site'>;

/** A form whose answers so far are an emergency, or speak of self-harm. */
export interface Danger extends Shown {
  triaged: TriagedCase;
  /** What became of telling our team: the number could not be read, or it could not be stored. Absent: nobody tried yet. */
  trouble?: 'phone-wrong' | 'failed' | undefined;
  /** Of the form (form-token.ts). An emergency needs none. */
  token?: string | undefined;
}

const form = 'form';
const up = wayUp('/intake');

const outcome = ({ language, trouble }: Danger, { site }: ScreenDeps): Html | undefined => {
  const { failed, callUs, phoneWrong } = emergencyTexts[language];
  if (trouble === 'phone-wrong') return errorSummary(failed, [{ field: 'phone', text: phoneWrong }]);
  return (
    trouble &&
    html`<div class="usa-alert usa-alert--error" role="alert" id="errors" tabindex="-1" data-focus="true" autofocus>
<p><strong>${failed}</strong></p>
${textLines([callUs(site.phone)], site.phone)}
</div>`
  );
};

const controls = ({ language }: Danger): Html => formControls({ language, form, hasBack: false, enter: 'alert' });

/** A form without an address is sent to where its page stands. */
const teamForm = (danger: Danger): Html => {
  const texts = emergencyTexts[danger.language];
  return html`<form method="post" id="${form}">
${carriedForm(danger.state, danger.token)}
<h2>${texts.tellTeam}</h2>
<p>${texts.callFirst} ${texts.whatWeDo}</p>
${phoneField(danger.state, danger.language, danger.trouble === 'phone-wrong')}
${otherButton({ label: texts.tell, name: 'go', value: 'alert' })}
</form>`;
};

const change = ({ state, language }: Danger): Html =>
  html`<p>${linkButton({ label: emergencyTexts[language].change, name: 'go', value: `change:${state.at}`, form })}</p>`;

/** Words of self-harm below an emergency: whom to call, and that we can call; then the form goes on. Nothing is stored, so nothing is promised. */
function crisisPage(deps: ScreenDeps, danger: Danger): string {
  const { site } = deps;
  const { language, state } = danger;
  const texts = emergencyTexts[language];
  const main = html`<h1 tabindex="-1"${!danger.trouble && html` data-focus="true" autofocus`}>${texts.crisisTitle}</h1>
${crisisNotice([selfHarmWords(language, personOf(state.answers))], site)}
${callButton('988', texts.call988)}
${outcome(danger, deps)}
<form method="post" id="${form}">
${carriedForm(state, danger.token)}
<p>${texts.crisisTeam}</p>
${phoneField(danger.state, danger.language, danger.trouble === 'phone-wrong')}
${mainButton({ label: texts.askForCall, name: 'go', value: 'alert' })}
${otherButton({ label: texts.goOn, name: 'go', value: crisisSeen })}
</form>`;
  const hasErrors = danger.trouble !== undefined;
  return patientPage(site, { title: texts.crisisTitle, language, up, controls: controls(danger), main, hasErrors });
}

/** The page that takes the place of a question once its form is an emergency: what to do, and how to tell our team. */
export function emergencyScreen(deps: ScreenDeps, danger: Danger): string {
  const { advice, site } = deps;
  const { language, triaged } = danger;
  if (!isEmergent(triaged)) return crisisPage(deps, danger);
  return emergencyPage(site, {
    language,
    up,
    told: patientTextParts(triaged, language, advice.texts, advice),
    ...(triaged.result.guidance.crisisLine && { crisis: [selfHarmWords(language, personOf(danger.state.answers))] }),
    outcome: outcome(danger, deps),
    team: teamForm(danger),
    hasErrors: danger.trouble !== undefined,
    change: change(danger),
    controls: controls(danger),
  });
}
