import { startOfForm } from '../../../shared/contract/intake-form/sent-form.ts';
import { worseWay } from '../../../shared/contract/intake-form/worse-way.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { hiddenFields, mainButton } from '../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { worseTexts } from '../../../shared/texts/pages/worse.ts';
import { isEmergent } from '../intake-pages/danger.ts';
import { newCrisisForm, newTeamForm } from '../intake-pages/team-form.ts';
import { emergencyUntold, type ToldDeps } from './told-page.ts';
import { statuses, type Untold, untoldPage } from './untold-page.ts';
import { allPages, type ToldSoFar } from './worse-form.ts';

/** The form once more, with a button that sends it: nothing is to be typed again. */
const again = ({ answers, language }: ToldSoFar): Html => html`<form method="post">
${hiddenFields({ answers: JSON.stringify(answers), at: allPages })}
${mainButton({ label: worseTexts[language].again, name: 'go', value: 'send' })}
</form>`;

/** What an ended link cannot take goes by a form of its own, for which a number is enough. */
function asNewForm({ answers, language }: ToldSoFar, danger: TriagedCase): Html {
  const state = { answers: worseWay(answers).reached, at: startOfForm };
  const form = isEmergent(danger) ? newTeamForm : newCrisisForm;
  return form(state, language, `../intake?lang=${language}`);
}

/** A way to tell our team what could not be stored; nobody is asked to send again what is limited. */
function teamForm(why: Untold, told: ToldSoFar, danger: TriagedCase | undefined): Html | undefined {
  if (why === 'ended') return danger && asNewForm(told, danger);
  return why === 'failed' ? again(told) : undefined;
}

/** What was not stored, and how its reader is told. */
export interface NotStored {
  language: PageLanguage;
  controls?: Html | undefined;
  told: ToldSoFar;
  /** It is an emergency, or speaks of self-harm. */
  danger: TriagedCase | undefined;
}

/** What its reader is told where nothing was stored: of an emergency the advice first, of anything else what to do about it. */
export function untoldAnswer(
  deps: ToldDeps,
  why: Untold,
  { language, controls, told, danger }: NotStored,
): OperationAnswer {
  const team = teamForm(why, told, danger);
  if (danger && isEmergent(danger)) return emergencyUntold(deps, danger, { status: statuses[why], language, team });
  return untoldPage(deps.site, why, { language, controls, team, isCrisis: danger !== undefined });
}
