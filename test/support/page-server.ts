import { Temporal } from 'temporal-polyfill';
import { acknowledgementPage } from '../../functions/http/acknowledgements/acknowledgement-page.ts';
import { acknowledgementPageRoutes } from '../../functions/http/acknowledgements/page-routes.ts';
import { handler as assets } from '../../functions/http/pages/index.ts';
import { pagesRoutes } from '../../functions/http/pages/routes.ts';
import { deployedRoute } from '../../infra/local/gateway/gateway.ts';
import { listenHttp } from '../../infra/local/gateway/listen-http.ts';
import { servedRoutes } from '../../infra/local/gateway/serve-routes.ts';
import type { PageState } from '../../shared/domain/paging/page-state.ts';
import type { GatewayEvent } from '../../shared/http/core/gateway-event.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../shared/http/html/html-door.ts';
import { lambdaContext } from './gateway-event.ts';
import { namedStates, pageNow } from './page-states.ts';

export const testSite = { practiceName: 'Complete Orthopedics', phone: '(631) 981-2663', zone: 'America/New_York' };

/** What a page is once its button was pressed. */
const afterwards: Readonly<Record<string, string>> = { open: 'yours', test: 'test-yours', flood: 'flood-yours' };
const reached: Readonly<Record<string, string>> = { open: 'yours-reached', yours: 'yours-reached' };

const stateOf = (token: string): PageState => namedStates[token] ?? (namedStates.unknown as PageState);

/** The function of the pages behind links, each token standing for a state; a button changes nothing that lasts. */
const pages = httpFunction(
  acknowledgementPageRoutes,
  {
    showPage: async ({ path: { token = '' }, now }) => acknowledgementPage(testSite, stateOf(token), now),
    answerPageByForm: async ({ path: { token = '' }, body: { act }, now }) =>
      acknowledgementPage(testSite, stateOf((act === 'reached' ? reached : afterwards)[token] ?? token), now),
  },
  { door: htmlDoor(testSite), clock: { now: () => pageNow }, zone: testSite.zone },
);

const invoke = (name: string, event: unknown) =>
  (name === 'pages' ? assets : pages)(event as GatewayEvent, lambdaContext);

/**
 * Serves the pages as the local server does, each state under its name as a token.
 * @param base path below which they are served, as API Gateway does with its stage
 */
export async function servePages(base = ''): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await listenHttp(0);
  const refuse = async (): Promise<never> => {
    throw new Error('no sign-in here');
  };
  const routes = [...Object.values(acknowledgementPageRoutes), ...Object.values(pagesRoutes)];
  const listener = servedRoutes({
    routes: routes.map(deployedRoute(invoke, { verify: refuse, ask: refuse })),
    now: () => Temporal.Instant.from(pageNow),
    afterChange: () => {},
  });
  server.serve((request, response) => {
    request.url = request.url?.startsWith(base) ? request.url.slice(base.length) : '/outside-of-the-stage';
    return listener(request, response);
  });
  return { url: `http://localhost:${server.port}${base}`, close: server.close };
}
