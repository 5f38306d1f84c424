import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { askApi } from '../../../shared/http/console/ask-api.ts';
import type { Operation, OperationRequest } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { findTexts as texts } from '../../../shared/texts/en/pages/console-worklist.ts';
import type { Uses } from '../../compose.ts';
import { listWorklist } from '../staff/list-worklist.ts';
import { staffRoutes } from '../staff/routes.ts';
import { searchCases } from '../staff/search-cases.ts';
import type { consoleCasesRoutes } from './routes.ts';
import { type Asked, askedOf, queryOf, rowsOfPage } from './worklist/asked-worklist.ts';
import { choicesOf } from './worklist/choices.ts';
import { findPage } from './worklist/find-page.ts';
import { openSearch } from './worklist/kept-search.ts';
import { listText } from './worklist/list-place.ts';
import { type FoundCases, type PageContext, worklistPage } from './worklist/worklist-page.ts';
import type { WorklistPageQuery } from './worklist-routes.ts';

type Deps = Uses<
  | 'caseBatches'
  | 'directory'
  | 'found'
  | 'linkKeys'
  | 'lookupDigest'
  | 'publicUrl'
  | 'schedule'
  | 'site'
  | 'views'
  | 'worklist'
  | 'zone'
>;

type Request = OperationRequest & { query: WorklistPageQuery };

const contextOf = ({ site, zone }: Deps, request: Request): PageContext => ({
  site,
  zone,
  signedIn: signedInOf(request),
  now: request.now,
});

/** @returns undefined where the API cannot read what is asked */
async function asked(ask: () => Promise<{ body?: unknown }>): Promise<FoundCases | undefined> {
  try {
    return (await ask()).body as FoundCases;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid-input') return undefined;
    throw error;
  }
}

/** Cases as the API lists them; from the first on where the place to go on from is of another list. */
async function worklist(deps: Deps, request: Request): Promise<string> {
  const context = contextOf(deps, request);
  const directory = await deps.directory.directory();
  const list = (narrowing: Asked) => {
    const query = queryOf(narrowing, context.signedIn.session.staffId);
    return askApi({ route: staffRoutes.listWorklist, operation: listWorklist(deps) }, request, { query }, deps.zone);
  };
  const { cursor, ...narrowing } = askedOf(request.query, choicesOf(directory));
  const further = cursor === undefined ? undefined : await asked(() => list({ ...narrowing, cursor }));
  const answer = further ?? ((await list(narrowing)).body as FoundCases);
  const from = further ? Math.max(2, Number.parseInt(request.query.from ?? '', 10) || rowsOfPage + 1) : 1;
  return worklistPage(
    { asked: { ...narrowing, ...(further && { cursor }) }, from, answer, directory, did: request.query.did },
    context,
  );
}

/** The cases of what was searched for. */
async function search(deps: Deps, request: Request, sealed: string): Promise<string> {
  const q = openSearch(await deps.linkKeys(), sealed, request.now);
  const { cursor } = request.query;
  const find = (query: Record<string, string>) =>
    askApi({ route: staffRoutes.searchCases, operation: searchCases(deps) }, request, { query }, deps.zone);
  const answer = q === undefined ? undefined : await asked(() => find({ q, ...(cursor !== undefined && { cursor }) }));
  const next = answer?.cursor && `./staff?${new URLSearchParams({ d: sealed, cursor: answer.cursor })}`;
  const list = listText({ d: sealed, ...(cursor !== undefined && { cursor }) });
  const error = q !== undefined && !answer ? texts.noWords : undefined;
  return findPage({ q, answer, error, next, list }, contextOf(deps, request));
}

/** The worklist: most urgent and nearest deadline first; or the cases that were searched for. */
export const showWorklist =
  (deps: Deps): Operation<(typeof consoleCasesRoutes)['showWorklist']> =>
  async (request) => {
    const { d } = request.query;
    return { status: 200, body: d === undefined ? await worklist(deps, request) : await search(deps, request, d) };
  };
