import { sentNames } from '../../../shared/contract/intake-form/form-page.ts';
import { pageOf } from '../../../shared/contract/intake-form/form-pages.ts';
import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { hiddenFields } from '../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';

const fieldsOfPage = (at: string): readonly string[] => pageOf(at)?.fields.flatMap(sentNames) ?? [];

/**
 * The form as it stands, carried unseen on a page that asks something else, as its own page would send it.
 * @param token of the form (form-token.ts)
 * @param seen names of fields that the page has in sight itself
 */
export function carriedForm(
  { answers, at, changing }: FormState,
  token: string | undefined,
  seen: readonly string[] = [],
): Html {
  const own = fieldsOfPage(at).filter((name) => Object.hasOwn(answers, name) && !seen.includes(name));
  return html`${hiddenFields({ answers: JSON.stringify(answers), at, changing: changing && '1', form: token })}${own.flatMap(
    (name) => [answers[name] ?? []].flat().map((value) => hiddenFields({ [name]: value })),
  )}`;
}
