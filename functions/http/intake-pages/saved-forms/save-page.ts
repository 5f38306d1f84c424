import { wayUp } from '../../../../shared/http/html/assets.ts';
import { hiddenFields, linkButton, mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { errorSummary, type FieldError } from '../../../../shared/http/html/form/error-summary.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { patientPage } from '../../../../shared/http/html/patient-page.ts';
import { frameTexts } from '../../../../shared/texts/pages/frame.ts';
import { resumeTexts } from '../../../../shared/texts/pages/resume.ts';
import { saveTexts } from '../../../../shared/texts/pages/save.ts';
import type { Uses } from '../../../compose.ts';
import { carriedForm } from '../carried-form.ts';
import { trap } from '../page-form.ts';
import type { Shown } from '../read-form.ts';
import { plainQuery } from '../to-page.ts';
import { contactBox, contactName } from './contact-box.ts';
import { notDone } from './not-done.ts';

export type SavePageDeps = Uses<'site' | 'textsPatients'>;

export const agreeName = 'link.agree';
/** In which language the page stood that was sent: where its address says another, it is to be shown in that, and not acted on. */
export const shownName = 'link.shown';

/** A form that is to be saved, and what the page says of it. */
export interface SavePage extends Shown {
  /** Of the form (form-token.ts). */
  token: string | undefined;
  /** Stands before all else (crisis-head.ts). */
  crisis: Html | undefined;
  /** What the address of the page holds. */
  d: string | undefined;
  /** What was typed before. */
  to?: string | undefined;
  agreed?: boolean;
  errors?: readonly FieldError[];
  /** It was not saved: it could not be, too many links were asked for, or it is to be sent once more (form-token.ts). */
  trouble?: 'again' | 'failed' | 'too-many';
}

const form = 'form';

/**
 * The same page in the other language, and back to the form: a form that names the language that it is in is shown as it stands. Enter in a box
 * presses what comes first, so an unseen button that saves does.
 */
function controls({ language, d, ...shown }: SavePage): Html {
  const other = language === 'en' ? 'es' : 'en';
  const query = `?${plainQuery({ ...shown, language: other })}${d ? `&d=${encodeURIComponent(d)}` : ''}`;
  return html`<nav class="page-controls" aria-label="${frameTexts[language].controls}"><button class="default-button" type="submit" form="${form}" name="go" value="save" tabindex="-1" aria-hidden="true"></button>
${linkButton({ label: frameTexts[language].back, name: 'go', value: language, form })}
<span class="page-controls__language"><button class="usa-button usa-button--unstyled" type="submit" name="go" value="save" form="${form}" formaction="${query}" lang="${other}">${frameTexts[language].otherLanguage}</button></span></nav>`;
}

function told({ language, trouble, errors = [] }: SavePage, phone: string): Html | undefined {
  const texts = saveTexts[language];
  if (!trouble) return errorSummary(texts.check(errors.length), errors);
  if (trouble === 'again') return notDone(resumeTexts[language].notYet, resumeTexts[language].pressAgain, phone);
  const [what, next] = trouble === 'failed' ? [texts.failed, texts.kept(phone)] : [texts.tooMany, texts.later(phone)];
  return notDone(what, next, phone);
}

/** Asks where the link to a form is to go, and whether its answers may be kept; nothing is kept before. */
export function savePage({ site, textsPatients: canText }: SavePageDeps, shown: SavePage): string {
  const { language, state, token, to, agreed, errors = [], trouble } = shown;
  const texts = saveTexts[language];
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.text;
  const main = html`${shown.crisis}${told(shown, site.phone)}
<h1>${texts.title}</h1>
<p>${texts.lead}</p>
<p><strong>${texts.unseen}</strong></p>
<form method="post" id="${form}">
${carriedForm(state, token)}${hiddenFields({ [shownName]: language })}
${contactBox({ language, texts: canText, value: to, error: errorOf(contactName) })}
${choiceGroup({
  kind: 'checkbox',
  name: agreeName,
  legend: texts.agreeLegend,
  hint: canText ? `${texts.agreeHint} ${texts.texts}` : texts.agreeHint,
  choices: [{ value: 'yes', label: texts.agree }],
  chosen: agreed ? 'yes' : undefined,
  error: errorOf(agreeName),
})}
${mainButton({ label: texts.save, name: 'go', value: 'save' })}
${trap(shown)}
</form>
<p>${linkButton({ label: texts.backToForm, name: 'go', value: language, form })}</p>`;
  const hasErrors = errors.length > 0 || trouble !== undefined;
  return patientPage(site, {
    title: texts.title,
    language,
    up: wayUp('/intake'),
    controls: controls(shown),
    main,
    hasErrors,
  });
}
