import type { Temporal } from 'temporal-polyfill';
import { answerPagesRoutes } from '../../functions/http/answer-pages/routes.ts';
import { showWorse } from '../../functions/http/answer-pages/show-worse.ts';
import { tellWorse } from '../../functions/http/answer-pages/tell-worse.ts';
import { worseDoor } from '../../functions/http/answer-pages/worse-door.ts';
import type { WorseState } from '../../shared/contract/visit-pages.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../shared/http/html/html-door.ts';
import { sealPageState } from '../../shared/links/page-state.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { fakeDeps } from './fake-case.ts';
import type { FaultyCalls } from './faulty-calls.ts';
import { aVisit, intakeId, visitId } from './histories.ts';
import { PageClient } from './page-client.ts';
import { handlerSender } from './page-senders.ts';
import { testSite } from './page-server.ts';
import { monday } from './records.ts';
import type { TestStore } from './store.ts';
import { workflowWorld } from './workflow-world.ts';

const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };

interface Settings {
  now?: Temporal.Instant;
  calls?: FaultyCalls;
  /** What stands in the store: an ordinary visit of an intake on Tuesday at nine, unless told otherwise. */
  history?: Change[];
  about?: WorseState;
}

/** The function of "got worse" over one case on the store, and a browser without script before it. It is Monday, 09:00 in New York. */
export async function worseWorld(store: TestStore, settings: Settings = {}) {
  const { now = monday, calls, history = aVisit(), about = { caseId: intakeId, appointmentId: visitId } } = settings;
  const { deps: world, lines } = workflowWorld(store, calls, { now });
  const advice = { ...fakeDeps().deps.advice, phone: testSite.phone };
  const deps = { ...world, advice, site: testSite, linkKeys: async () => keys };
  const door = worseDoor(htmlDoor(testSite), deps);
  const operations = { showWorse: showWorse(deps), tellWorse: tellWorse(deps) };
  const handler = httpFunction(answerPagesRoutes, operations, { clock: deps.clock, zone: deps.zone, door });
  if (history.length > 0) await store.commit(...history);
  const send = handlerSender([{ routes: answerPagesRoutes, handler }]);
  const sealed = (state: WorseState = about, at = now) =>
    sealPageState(keys, 'worse', state, { now: at, seconds: 24 * 3600 });
  return {
    deps,
    lines,
    send,
    address: (d = sealed(), lang = 'en') => `/appointments/worse?${new URLSearchParams({ lang, d })}`,
    sealed,
    browser: () => new PageClient(send),
    caseNow: async () => world.cases.header(about.caseId),
    answersNow: async () => (await world.clinical.latest(about.caseId))?.triage.input,
    /** What was announced since the history. */
    events: async () =>
      Object.values(await store.everything()).flatMap((item) => {
        const { event } = item as { event?: { kind: string; caseId: string } };
        return event ? [event.kind] : [];
      }),
  };
}
