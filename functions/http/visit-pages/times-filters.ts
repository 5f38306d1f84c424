import type { Clinic, Directory } from '../../../shared/domain/directory/directory.ts';
import { inUse } from '../../../shared/domain/directory/in-use.ts';
import { hiddenFields } from '../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import { languageName } from './language-name.ts';
import type { Narrowing } from './wanted-times.ts';

interface Filters {
  directory: Directory;
  language: PageLanguage;
  /** What the address of the page holds, sealed. */
  d: string;
  narrowing: Narrowing;
  /** Where the case may be seen from afar, and not only comes to move a visit. */
  mayBeRemote: boolean;
  /** Local date of the practice. */
  today: string;
  /** Shown at once, because nothing was found. */
  isOpen: boolean;
}

interface Option {
  value: string;
  label: string;
}

const choice = (name: string, label: string, options: readonly Option[], chosen: string | undefined): Html =>
  html`<label class="usa-label" for="${name}">${label}</label>
<select class="usa-select" id="${name}" name="${name}">
${options.map(({ value, label: text }) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}
</select>`;

const box = (name: string, label: string, isTicked: boolean): Html =>
  html`<div class="usa-checkbox">
<input class="usa-checkbox__input usa-checkbox__input--tile" type="checkbox" id="${name}" name="${name}" value="true"${isTicked && html` checked`}>
<label class="usa-checkbox__label" for="${name}">${label}</label>
</div>`;

const byName = (a: Option, b: Option): number => a.label.localeCompare(b.label);

function languagesOf({ directory, language, today }: Filters): Option[] {
  const spoken = directory.practitioners.filter((each) => inUse(each, today)).flatMap(({ languages }) => languages);
  return [...new Set(spoken)].map((tag) => ({ value: tag, label: languageName(tag, language) })).toSorted(byName);
}

const clinicsOf = ({ directory, today }: Filters): Option[] =>
  directory.clinics
    .filter((each: Clinic) => inUse(each, today))
    .map(({ clinicId, name }) => ({ value: clinicId, label: name }))
    .toSorted(byName);

/** What narrows the search, as a plain form that asks for the page anew. */
export function timesFilters(filters: Filters): Html {
  const { language, d, narrowing, mayBeRemote, isOpen } = filters;
  const texts = timesTexts[language];
  const anyLanguage = { value: 'any', label: texts.anyLanguage };
  const anyClinic = { value: '', label: texts.anyClinic };
  return html`<details class="times-filters"${isOpen && html` open`}>
<summary>${texts.filters}</summary>
<form method="get">
${hiddenFields({ lang: language, d, chosen: '1' })}
${choice('language', texts.language, [anyLanguage, ...languagesOf(filters)], narrowing.language ?? 'any')}
${choice('clinic', texts.clinic, [anyClinic, ...clinicsOf(filters)], narrowing.clinic ?? '')}
${mayBeRemote && box('telehealth', texts.telehealth, narrowing.telehealth)}
${box('stepFree', texts.stepFree, narrowing.stepFree)}
<p><button class="usa-button usa-button--outline" type="submit">${texts.show}</button></p>
</form>
</details>`;
}
