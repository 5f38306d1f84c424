import type { FormPage } from '../../../../shared/contract/intake-form/form-page.ts';
import { formPages, type PageId } from '../../../../shared/contract/intake-form/form-pages.ts';
import type { CaseForm } from '../../../../shared/contract/open-case-body.ts';
import { undeterminedLanguage } from '../../../../shared/domain/cases/submission.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { phoneIntakeTexts as texts } from '../../../../shared/texts/en/pages/console-phone-intake.ts';
import { namesInEnglish } from '../../../../shared/texts/language-names.ts';
import { type Asking, askedField } from './asked-field.ts';

/** The order of a call: danger, then what they have, then who it is. Each page of the patients' form stands once. */
export const sectionPages = {
  danger: ['gait', 'bladder', 'saddle', 'weakness', 'sensory', 'radicular'],
  history: ['cancer', 'pain', 'fever', 'infection', 'weight', 'surgery', 'mri', 'words'],
  person: ['name', 'birth', 'reach', 'home', 'check'],
  more: ['insurance', 'visit'],
} as const satisfies Readonly<Record<string, readonly PageId[]>>;

/** What only a caller says; a referral consents to nothing and comes from nobody at home. */
const ofCallers: readonly PageId[] = ['check'];

/** A field that more than one page has is asked once, where it is asked last. */
const isAskedHere = (page: FormPage, name: string): boolean =>
  formPages.findLast(({ fields }) => fields.some((field) => field.name === name))?.id === page.id;

const fieldsOf = (page: FormPage, asking: Asking): Html[] =>
  page.fields.filter(({ name }) => isAskedHere(page, name)).map((field) => askedField(page, field, asking));

/** A question with what is asked of it once it was answered so: unseen until then, where a browser can. */
export function question(id: PageId, asking: Asking): Html {
  const page = formPages.find((each) => each.id === id);
  const more = formPages.filter(({ of }) => of === id);
  return html`${page && fieldsOf(page, asking)}${
    more.length > 0 && html`<div class="ask-more">${more.map((each) => fieldsOf(each, asking))}</div>`
  }`;
}

const section = (heading: string, body: Piece): Html => html`<section class="ask-section">
<h2>${heading}</h2>
${body}
</section>`;

/** Languages that we have words for in an emergency, by what they are called in English. */
const languages = [
  ...Object.entries(namesInEnglish).map(([value, label]) => ({ value, label })),
  { value: undeterminedLanguage, label: texts.otherLanguage },
];

const languageField = ({ answers, errors }: Asking): Html =>
  html`<div class="ask-box">${selectField({
    name: 'language',
    label: texts.language,
    options: languages,
    chosen: String(answers.language ?? 'en'),
    error: errors.language,
  })}</div>`;

const questions = (ids: readonly PageId[], asking: Asking): Html[] => ids.map((id) => question(id, asking));

/** All questions of the patients' form in the order of a call. */
export const phoneSections = (kind: CaseForm, asking: Asking): Html[] => {
  const { danger, history, person, more } = sectionPages;
  const own = person.filter((id) => kind === 'intake' || !ofCallers.includes(id));
  return [
    section(texts.sections.danger, questions(danger, asking)),
    section(texts.sections.history, questions(history, asking)),
    section(texts.sections.person, html`${languageField(asking)}${questions(own, asking)}`),
    fold(texts.sections.more, questions(more, asking)),
  ];
};

export { section };
