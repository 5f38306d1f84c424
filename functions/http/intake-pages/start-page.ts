import { dangerList } from '../../../shared/http/html/danger-list.ts';
import { mainButton } from '../../../shared/http/html/form/buttons.ts';
import { formControls } from '../../../shared/http/html/form/page-controls.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { intakeFormTexts } from '../../../shared/texts/pages/intake-form.ts';
import type { Uses } from '../../compose.ts';
import { formId, type PageToWrite, pageForm } from './page-form.ts';
import { up } from './question-page.ts';

/** Where the form begins for whoever did not come by `/`, as in a frame: when to call 911 instead, how long it takes, what to have at hand, who reads it, and how to do without it. */
export function startPage({ site, advice }: Uses<'site' | 'advice'>, shown: PageToWrite): string {
  const { language } = shown;
  const texts = intakeFormTexts[language].start;
  return patientPage(site, {
    title: texts.title,
    language,
    up,
    controls: formControls({ language, form: formId, hasBack: false }),
    main: html`${shown.crisis}<h1>${texts.title}</h1>
${dangerList(advice.texts.written[language])}
${pageForm(shown, [mainButton({ label: texts.go, name: 'go', value: 'next' })])}
<p>${texts.lead} ${texts.forOther}</p>
<p>${texts.have}</p>
<ul>${texts.things.map((thing) => html`<li>${thing}</li>`)}</ul>
<p>${texts.phone} ${phoneLink(site.phone)}</p>
<p>${texts.privacy}</p>`,
  });
}
