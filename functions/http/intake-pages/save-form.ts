import type * as z from 'zod/mini';
import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { linkContact } from '../../../shared/contract/intake-form/link-contact.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { maskedEmail, maskedPhone } from '../../../shared/domain/messages/masked-contact.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import type { FieldError } from '../../../shared/http/html/form/error-summary.ts';
import { fieldText } from '../../../shared/http/html/form-fields.ts';
import { personOf } from '../../../shared/http/html/questions/question-words.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { longestSealed, sealPageState } from '../../../shared/links/page-state.ts';
import { log } from '../../../shared/observability/log.ts';
import { saveTexts } from '../../../shared/texts/pages/save.ts';
import { saveForm as keepForm } from '../../../shared/workflows/saved-forms/save-form.ts';
import type { Uses } from '../../compose.ts';
import { type CrisisHeadDeps, crisisHead } from './crisis-head.ts';
import { needsSecondPress, newFormToken } from './form-token.ts';
import type { ReadForm } from './read-form.ts';
import type { intakePagesRoutes } from './routes.ts';
import { contactFault, contactName } from './saved-forms/contact-box.ts';
import { agreeName, type SavePage, type SavePageDeps, savePage, shownName } from './saved-forms/save-page.ts';
import type { KeptForm, SavedState } from './saved-forms/saved-state.ts';
import { opensFor, plainQuery } from './to-page.ts';

export type SaveFormDeps = SavePageDeps &
  CrisisHeadDeps &
  Uses<'backoff' | 'digest' | 'formLinkLimits' | 'formSeals' | 'ids' | 'ledger' | 'linkKeys' | 'savedForms'>;

type Request = Pick<
  OperationRequest<(typeof intakePagesRoutes)['takeIntake']>,
  'fromOtherSite' | 'now' | 'query' | 'remaining' | 'source'
>;

const maskedOf = ({ channel, to }: { channel: string; to: string }): string =>
  channel === 'sms' ? maskedPhone(to).replaceAll(' ', '\u00a0') : maskedEmail(to);

/** The address of the page that says that a form is saved. */
async function savedAddress({ linkKeys }: SaveFormDeps, form: ReadForm, saved: SavedState, now: Request['now']) {
  const keys = await linkKeys();
  const seal = (state: SavedState) => sealPageState(keys, 'saved', state, { now, seconds: opensFor });
  const whole = seal(saved);
  const { form: _, ...short } = saved;
  return `./intake/resume?${plainQuery(form)}&d=${whole.length <= longestSealed ? whole : seal(short)}`;
}

/**
 * Saves a form for later, once its reader says where the link is to go and agrees; asks for both first. Nothing is kept before. Whoever
 * calls it has looked for danger: no emergency is put off.
 */
export async function saveForm(deps: SaveFormDeps, request: Request, form: ReadForm): Promise<OperationAnswer> {
  const { fields, language, state } = form;
  const { now, source, query, remaining, fromOtherSite = false } = request;
  const isAsked = fieldText(fields, shownName) === language;
  const to = fieldText(fields, contactName) ?? textOf(state.answers, 'email') ?? textOf(state.answers, 'phone');
  const agreed = fieldText(fields, agreeName) === 'yes';
  // Where no key can be read now, the page keeps the token that it came by.
  const token = (await newFormToken(deps, state, now)) ?? fieldText(fields, 'form');
  const shown: SavePage = { ...form, token, crisis: crisisHead(deps, form, now), d: query.d, to, agreed };
  if (!isAsked) return { status: 200, body: savePage(deps, shown) };
  const contact = linkContact(to ?? '', deps.textsPatients);
  const errors: FieldError[] = [
    ...(contact ? [] : [{ field: contactName, text: contactFault(language, deps.textsPatients) }]),
    ...(agreed ? [] : [{ field: agreeName, text: saveTexts[language].notAgreed }]),
  ];
  if (!contact || errors.length > 0) return { status: 422, body: savePage(deps, { ...shown, errors }) };
  if (await needsSecondPress(deps, { fields, now, fromOtherSite, mayBeQuick: true })) {
    const again = await newFormToken(deps, state, now, 'again');
    return { status: 422, body: savePage(deps, { ...shown, token: again, trouble: 'again' }) };
  }
  try {
    const text = JSON.stringify({ state: keptState(state), language } satisfies z.infer<typeof KeptForm>);
    const { formId, until } = await keepForm(deps, { ...contact, text, language, source, now }, remaining);
    const saved = {
      form: { ...keptState(state), saved: formId },
      to: maskedOf(contact),
      until,
      ...(shown.crisis && { crisis: true as const }),
      ...(personOf(state.answers) === 'them' && { forOther: true as const }),
    };
    return seeOther(await savedAddress(deps, form, saved, now));
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'limit-reached')
      return { status: 429, body: savePage(deps, { ...shown, trouble: 'too-many' }) };
    log.error('form-not-saved', {}, error);
    return { status: 503, body: savePage(deps, { ...shown, trouble: 'failed' }) };
  }
}

/** Of a form what its reader said, since when, and by which mark it is the same form; what became of it belongs to this address alone. */
const keptState = ({ answers, at, changing, began, mark }: FormState): FormState => ({
  answers,
  at,
  ...(changing && { changing }),
  ...(began !== undefined && { began }),
  ...(mark !== undefined && { mark }),
});
