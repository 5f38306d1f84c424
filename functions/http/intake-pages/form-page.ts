import type { Temporal } from 'temporal-polyfill';
import type { Field } from '../../../shared/contract/intake-form/form-page.ts';
import { pageOf } from '../../../shared/contract/intake-form/form-pages.ts';
import { checkPage as checkId } from '../../../shared/contract/intake-form/way.ts';
import type { Uses } from '../../compose.ts';
import { checkPage } from './check-page.ts';
import { type CrisisHeadDeps, crisisHead } from './crisis-head.ts';
import { newFormToken } from './form-token.ts';
import { questionPage } from './question-page.ts';
import type { Shown } from './read-form.ts';
import { startPage } from './start-page.ts';

export type FormPageDeps = Uses<'linkKeys'> & CrisisHeadDeps;

/** Why a page is shown once more. */
export interface OnceMore {
  /** Fields of that page which could not be taken. */
  faults?: readonly Field[];
  /** It is to be sent again (form-token.ts). */
  again?: boolean;
}

/** Writes the page at which a form stands: its start, a question, or all answers once more. */
export async function formPage(
  deps: FormPageDeps,
  shown: Shown,
  now: Temporal.Instant,
  once: OnceMore = {},
): Promise<string> {
  const token = await newFormToken(deps, shown.state, now, once.again ? 'again' : 'page');
  const toWrite = { ...shown, ...once, token, crisis: crisisHead(deps, shown, now) };
  const page = pageOf(shown.state.at);
  if (!page) return startPage(deps, toWrite);
  return page.id === checkId ? checkPage(deps, page, toWrite) : questionPage(deps, page, toWrite);
}
