import { Temporal } from 'temporal-polyfill';
import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { epochMinuteOf } from '../../../shared/domain/core/local-time.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { mainButton } from '../../../shared/http/html/form/buttons.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { whenWords } from '../../../shared/http/html/reader-time.ts';
import { resultTexts } from '../../../shared/texts/pages/result.ts';
import type { Uses } from '../../compose.ts';
import { carriedForm } from './carried-form.ts';
import { type CrisisHeadDeps, crisisHead } from './crisis-head.ts';
import { newFormToken } from './form-token.ts';
import { languageLink } from './onward-links.ts';
import type { Shown } from './read-form.ts';

export type CalledDeps = Uses<'linkKeys' | 'zone'> & CrisisHeadDeps;

/** The page of the form on which somebody may ask to be called. */
export const askingPage = 'who';

/** What the button sends: a question that was passed over is asked, and not told of as a fault. */
const goesOn = ({ answers }: FormState): string =>
  Object.hasOwn(answers, askingPage) ? 'next' : `change:${askingPage}`;

/** Says by when somebody calls, and lets the form go on. @returns undefined where nobody asked for a call */
export async function calledPage(deps: CalledDeps, shown: Shown, now: Temporal.Instant): Promise<string | undefined> {
  const { language, state } = shown;
  const { callBack } = state;
  if (!callBack) return undefined;
  const { site, zone } = deps;
  const texts = resultTexts[language];
  const by = whenWords(epochMinuteOf(Temporal.Instant.from(callBack.by)), { language, zone });
  const main = html`${crisisHead(deps, shown, now)}<div class="notice notice--success"><h1>${texts.calledTitle}</h1>
<p><strong>${texts.weCall(by)}</strong> ${texts.calledKeep}</p></div>
<h2>${texts.code}</h2>
<p class="case-code"><strong>${callBack.code}</strong></p>
<p>${texts.keepCode} ${phoneLink(site.phone)}</p>
<form method="post" id="form">
${carriedForm({ ...state, at: askingPage }, await newFormToken(deps, state, now))}
<p>${texts.calledGoOn}</p>
${mainButton({ label: texts.goOn, name: 'go', value: goesOn(state) })}
</form>`;
  const controls = await languageLink(deps, shown, now);
  return patientPage(site, { title: texts.calledTitle, language, up: wayUp('/intake'), main, controls });
}
