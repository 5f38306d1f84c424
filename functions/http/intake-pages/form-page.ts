import type { Temporal } from 'temporal-polyfill';
import type { Field } from '../../../shared/contract/intake-form/form-page.ts';
import { pageOf } from '../../../shared/contract/intake-form/form-pages.ts';
import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { checkPage as checkId } from '../../../shared/contract/intake-form/way.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import { checkPage } from './check-page.ts';
import { type CrisisHeadDeps, crisisHead } from './crisis-head.ts';
import { faultsOfPage, fieldsHere } from './form-faults.ts';
import { newFormToken } from './form-token.ts';
import { questionPage } from './question-page.ts';
import type { Shown } from './read-form.ts';
import { startPage } from './start-page.ts';
import { showOr303 } from './to-page.ts';

export type FormPageDeps = Uses<'advice' | 'linkKeys' | 'zone'> & CrisisHeadDeps;

/** Fields of a page that is shown once more which cannot be taken: found anew, as its form stands now. */
function faultsOf(deps: FormPageDeps, shown: Shown, now: Temporal.Instant): readonly Field[] {
  const { onceMore, at } = shown.state;
  if (onceMore === 'phone') return fieldsHere(shown, ['/patient/phone']);
  return onceMore === 'answers' ? faultsOfPage(deps, shown, at, now) : [];
}

/** Writes the page at which a form stands: its start, a question, or all answers once more; with what is to be mended, where it is shown again. */
export async function formPage(deps: FormPageDeps, shown: Shown, now: Temporal.Instant): Promise<string> {
  const again = shown.state.onceMore === 'press';
  const token = await newFormToken(deps, shown.state, now, again ? 'again' : 'page');
  const toWrite = { ...shown, again, faults: faultsOf(deps, shown, now), token, crisis: crisisHead(deps, shown, now) };
  const page = pageOf(shown.state.at);
  if (!page) return startPage(deps, toWrite);
  return page.id === checkId ? checkPage(deps, page, toWrite) : questionPage(deps, page, toWrite);
}

/**
 * Shows a page once more, by an address of its own: going back over it, or loading it again, sends nothing. One that has no address is
 * the answer itself (422).
 * @param why what is to be mended
 */
export function pageOnceMore(
  deps: FormPageDeps,
  { state, language, embed }: Shown,
  now: Temporal.Instant,
  why: NonNullable<FormState['onceMore']>,
): Promise<OperationAnswer> {
  const shown = { state: { ...state, onceMore: why }, language, embed };
  return showOr303(deps, shown, { now, status: 422 }, () => formPage(deps, shown, now));
}
