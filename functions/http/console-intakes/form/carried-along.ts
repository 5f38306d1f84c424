import { sentNames } from '../../../../shared/contract/intake-form/form-page.ts';
import { pageOf } from '../../../../shared/contract/intake-form/form-pages.ts';
import { tickedOf } from '../../../../shared/contract/intake-form/read-answers.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { PhoneForm } from './phone-form.ts';
import { referralFields } from './referral-fields.ts';

const namesOf = (...ids: readonly string[]): string[] =>
  ids.flatMap((id) => pageOf(id)?.fields.flatMap(sentNames) ?? []);

/** What only one kind of form asks. */
const only = {
  intake: [...namesOf('who', 'carer', 'check')].filter((name) => name !== 'phone'),
  referral: ['referrerId', ...referralFields.map(({ name }) => name)],
} as const;

/** What was typed of the other kind of form goes along unseen: who changes the kind by mistake changes back and finds it. */
export const carriedAlong = ({ kind, answers }: PhoneForm): Html =>
  html`${only[kind === 'intake' ? 'referral' : 'intake'].flatMap((name) =>
    tickedOf(answers, name)
      .filter((value) => value !== '')
      .map((value) => html`<input type="hidden" name="${name}" value="${value}">\n`),
  )}`;
