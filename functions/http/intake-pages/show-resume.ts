import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { openPageState } from '../../../shared/links/page-state.ts';
import { openSavedForm } from '../../../shared/workflows/saved-forms/open-saved-form.ts';
import type { Uses } from '../../compose.ts';
import { newFormToken } from './form-token.ts';
import { wayOfShowing } from './read-form.ts';
import type { intakePagesRoutes } from './routes.ts';
import {
  askedPage,
  choosePage,
  endedPage,
  type LinkPageDeps,
  offerPage,
  savedPage,
  sentPage,
} from './saved-forms/link-pages.ts';
import { SavedState } from './saved-forms/saved-state.ts';
import { intakeAddress } from './to-page.ts';

export type ShowResumeDeps = LinkPageDeps & Uses<'formSeals' | 'linkKeys' | 'savedForms' | 'zone'>;
type Request = OperationRequest<(typeof intakePagesRoutes)['showResume']>;

/** The page after saving. */
async function saved(deps: ShowResumeDeps, { query, now, ...request }: Request, d: string): Promise<string> {
  const shown = wayOfShowing(query, request);
  const opened = openPageState(await deps.linkKeys(), 'saved', d, { schema: SavedState, now });
  if (!('state' in opened)) return endedPage(deps, shown, { what: 'page', token: await newFormToken(deps, {}, now) });
  const { form } = opened.state;
  const address = form && (await intakeAddress(deps, { ...shown, state: form }, { now }));
  return savedPage(deps, { ...shown, query: { d } }, opened.state, address && `../${address}`);
}

/** The page behind the link in a message. It says no more than that there is a form, or what became of it. */
async function linked(deps: ShowResumeDeps, { query, now, ...request }: Request, token: string): Promise<string> {
  const opened = await openSavedForm(deps, token, now);
  const language = query.lang ?? opened.language ?? pageLanguage(undefined, request);
  const shown = { ...wayOfShowing(query, request), language, query: { token } };
  if ('sent' in opened) return sentPage(deps, shown, opened.sent);
  if ('several' in opened) return choosePage(deps, shown, { token, several: opened.several });
  return 'ended' in opened
    ? endedPage(deps, shown, { what: 'link', token: await newFormToken(deps, {}, now) })
    : offerPage(deps, shown, token);
}

/** Offers to go on with a form that was saved, or a new link. It changes nothing, however often it is asked. */
export const showResume =
  (deps: ShowResumeDeps) =>
  async (request: Request): Promise<OperationAnswer> => {
    const { query } = request;
    if (query.d !== undefined) return { status: 200, body: await saved(deps, request, query.d) };
    if (query.token !== undefined) return { status: 200, body: await linked(deps, request, query.token) };
    const shown = wayOfShowing(query, request);
    const form = await newFormToken(deps, {}, request.now);
    const body = query.asked ? askedPage(deps, shown) : endedPage(deps, shown, { what: 'link', token: form });
    return { status: 200, body };
  };
