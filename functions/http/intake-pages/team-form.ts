import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { type Button, mainButton, otherButton } from '../../../shared/http/html/form/buttons.ts';
import { textField } from '../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { emergencyTexts } from '../../../shared/texts/pages/emergency.ts';
import { carriedForm } from './carried-form.ts';

/** The box for the number that an emergency needs, and nothing else. */
export function phoneField({ answers }: Pick<FormState, 'answers'>, language: PageLanguage, isWrong = false): Html {
  const { phoneLabel, phoneWrong } = emergencyTexts[language];
  return textField({
    name: 'phone',
    label: phoneLabel,
    type: 'tel',
    autocomplete: 'tel',
    inputMode: 'tel',
    width: 'medium',
    value: textOf(answers, 'phone'),
    ...(isWrong && { error: phoneWrong }),
  });
}

const alertButton = (label: string): Button => ({ label, name: 'go', value: 'alert' });

/**
 * What tells our team of an emergency by a form of its own, from a page whose link opens nothing any more: of somebody who gives a
 * number. Sent to the form (intake-pages), where it is judged and stored as every emergency is.
 * @param state what was told so far @param action the form's address
 */
export function newTeamForm(state: FormState, language: PageLanguage, action: string): Html {
  const texts = emergencyTexts[language];
  return html`<form method="post" action="${action}">
${carriedForm(state, undefined)}
<h2>${texts.tellTeam}</h2>
<p>${texts.callFirst} ${texts.whatWeDo}</p>
${phoneField(state, language)}
${otherButton(alertButton(texts.tell))}
</form>`;
}

/** The same of words of self-harm below an emergency: we can call. */
export function newCrisisForm(state: FormState, language: PageLanguage, action: string): Html {
  const texts = emergencyTexts[language];
  return html`<form method="post" action="${action}">
${carriedForm(state, undefined)}
<p>${texts.crisisTeam}</p>
${phoneField(state, language)}
${mainButton(alertButton(texts.askForCall))}
</form>`;
}
