import type { DateFault } from '../../contract/intake-form/date-fault.ts';
import { intakeFindingsEn } from '../en/pages/intake-findings.ts';
import { intakeHistoryEn } from '../en/pages/intake-history.ts';
import { intakePainEn } from '../en/pages/intake-pain.ts';
import { intakePersonEn } from '../en/pages/intake-person.ts';
import { intakeRisksEn } from '../en/pages/intake-risks.ts';
import { intakeFindingsEs } from '../es/pages/intake-findings.ts';
import { intakeHistoryEs } from '../es/pages/intake-history.ts';
import { intakePainEs } from '../es/pages/intake-pain.ts';
import { intakePersonEs } from '../es/pages/intake-person.ts';
import { intakeRisksEs } from '../es/pages/intake-risks.ts';
import type { Said } from '../said.ts';

/** What a page asks, as its `h1`. */
export interface PageTexts {
  heading: Said;
  hint?: Said;
}

/** What a field asks; where it is alone on its page, the page's heading asks. */
export interface FieldTexts {
  label?: Said;
  hint?: Said;
  options?: Readonly<Record<string, Said>>;
  /** Where what was written cannot be taken. */
  error?: Said;
  /** Of a date: instead, by what is wrong with it. */
  faults?: Partial<Readonly<Record<DateFault, Said>>>;
}

export interface QuestionTexts {
  /** By id of the page. */
  pages: Readonly<Record<string, PageTexts>>;
  /** By name of the field. */
  fields: Readonly<Record<string, FieldTexts>>;
  /** Of what is asked of every finding, by the end of the field's name. */
  since: Readonly<Record<string, FieldTexts>>;
}

const joined = (
  parts: readonly Pick<QuestionTexts, 'pages' | 'fields'>[],
  { since }: Pick<QuestionTexts, 'since'>,
) => ({
  pages: Object.assign({}, ...parts.map(({ pages }) => pages)) as QuestionTexts['pages'],
  fields: Object.assign({}, ...parts.map(({ fields }) => fields)) as QuestionTexts['fields'],
  since,
});

/** All questions of the form. */
export const questionTexts: Readonly<Record<'en' | 'es', QuestionTexts>> = {
  en: joined([intakeHistoryEn, intakeFindingsEn, intakePainEn, intakeRisksEn, intakePersonEn], intakeFindingsEn),
  es: joined([intakeHistoryEs, intakeFindingsEs, intakePainEs, intakeRisksEs, intakePersonEs], intakeFindingsEs),
};
