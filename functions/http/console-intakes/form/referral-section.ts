import { textOf } from '../../../../shared/contract/intake-form/read-answers.ts';
import type { Referrer } from '../../../../shared/domain/directory/directory.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { phoneIntakeTexts } from '../../../../shared/texts/en/pages/console-phone-intake.ts';
import { referralOptions, referralTexts as texts } from '../../../../shared/texts/en/pages/console-phone-referral.ts';
import { boxRow } from './ask-row.ts';
import type { Asking } from './asked-field.ts';
import { section } from './phone-sections.ts';
import { findingFields, type ReferralField, referrerFields } from './referral-fields.ts';

const boxes: Readonly<Partial<Record<ReferralField['kind'], Partial<Parameters<typeof textField>[0]>>>> = {
  number: { inputMode: 'numeric', width: 'small' },
  tel: { type: 'tel', inputMode: 'tel', width: 'medium' },
  email: { type: 'email', inputMode: 'email' },
  prose: { rows: 4 },
};

function fieldHtml({ name, kind }: ReferralField, { answers, errors }: Asking): Html {
  const told = { name, label: texts.fields[name], error: errors[name] };
  const value = textOf(answers, name);
  const choices = Object.entries(referralOptions[name] ?? {}).map(([code, label]) => ({ value: code, label }));
  return boxRow(
    choices.length > 0
      ? selectField({ ...told, options: choices, chosen: value, none: '' })
      : textField({ ...told, ...boxes[kind], value }),
  );
}

const registered = (referrers: readonly Referrer[], { answers, errors }: Asking): Html =>
  boxRow(
    selectField({
      name: 'referrerId',
      label: texts.referrerId,
      hint: texts.sees,
      error: errors.referrerId,
      options: referrers.map(({ referrerId, name }) => ({ value: referrerId, label: name })),
      chosen: textOf(answers, 'referrerId'),
      none: texts.notRegistered,
    }),
  );

/** What a referral says beside the questions of the patients' form. @param referrers of the directory, in use today */
export const referralSections = (referrers: readonly Referrer[], asking: Asking): Html[] => [
  section(
    phoneIntakeTexts.sections.referrer,
    html`${registered(referrers, asking)}${referrerFields.map((field) => fieldHtml(field, asking))}`,
  ),
  section(
    phoneIntakeTexts.sections.findings,
    findingFields.map((field) => fieldHtml(field, asking)),
  ),
];
