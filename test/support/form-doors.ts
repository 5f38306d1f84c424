import { emergencyInForm, intakeDoor } from '../../functions/http/intake-pages/intake-door.ts';
import { lookAgainAtForm } from '../../functions/http/intake-pages/look-again-at-form.ts';
import { intakePagesRoutes } from '../../functions/http/intake-pages/routes.ts';
import { type ShowIntakeDeps, showIntake } from '../../functions/http/intake-pages/show-intake.ts';
import { type TakeIntakeDeps, takeIntake } from '../../functions/http/intake-pages/take-intake.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../shared/http/html/html-door.ts';
import { sealPageState } from '../../shared/links/page-state.ts';
import type { Ledger, RequestReader } from '../../shared/workflows/core/ports.ts';
import { fakeDeps } from './fake-case.ts';
import { keptAnswers, storedIn } from './intake-function.ts';
import { PageClient } from './page-client.ts';
import type { Fields } from './page-form.ts';
import { handlerSender, type PageSender } from './page-senders.ts';
import { monday } from './records.ts';

const { showIntake: show, takeIntake: take } = intakePagesRoutes;
const routes = { showIntake: show, takeIntake: take };

type Deps = ReturnType<typeof fakeDeps>['deps'];

/** The pages of the form, with a store that keeps answers and a clock that can be moved. */
export function formDoors(
  changes: Partial<Omit<Deps, 'ledger' | 'requests'> & { ledger: Ledger; requests: RequestReader }> = {},
) {
  const { committed, ...store } = keptAnswers();
  const site = { practiceName: 'Sample Practice', phone: '(212) 555-0199' };
  let now = monday;
  const clock = { now: () => now };
  const deps = { ...fakeDeps().deps, ...store, clock, site, door: htmlDoor(site), textsPatients: true, ...changes };
  const all = deps as unknown as typeof deps & TakeIntakeDeps & ShowIntakeDeps;
  const handler = httpFunction(
    routes,
    { showIntake: showIntake(all), takeIntake: takeIntake(all) },
    {
      ...all,
      door: intakeDoor(all.door, all),
      problemMembers: emergencyInForm(all),
      repeated: { takeIntake: lookAgainAtForm(all) },
    },
  );
  const served = [{ routes, handler }];
  const send = handlerSender(served);
  const wait = (seconds: number): void => {
    now = now.add({ seconds });
  };
  /** As quick as people are: half a minute a page. */
  const unhurriedBy =
    (sends: PageSender): PageSender =>
    (asked) => {
      wait(asked.method === 'POST' ? 30 : 0);
      return sends(asked);
    };
  return {
    store,
    deps: all,
    send,
    wait,
    now: () => now,
    /** @param from the address of its network */
    browser: (from?: string) => new PageClient(unhurriedBy(handlerSender(served, from))),
    /** A page of one form with these answers, which opened half a minute ago in a browser. */
    async opened(at: string, answers: Fields, query = 'lang=en'): Promise<PageClient> {
      const client = new PageClient(unhurriedBy(send));
      const mark = 'of-one-form';
      const d = sealPageState(await all.linkKeys(), 'intake', { at, answers, mark }, { now, seconds: 4 * 3600 });
      await client.open(`/intake?${query}&d=${d}`);
      return client;
    },
    /** Fills in and sends in no time. */
    program: () => new PageClient(send),
    stored: () => storedIn(committed),
    counts: () => ({
      cases: committed.filter(({ kind }) => kind === 'case-created').length,
      pages: committed.filter((change) => change.kind === 'event' && change.event.kind === 'page').length,
    }),
    lookedAtAgain: () =>
      committed.flatMap((change) =>
        change.kind === 'reaction-promised' && change.reaction.purpose === 'look-again' ? [change.reaction.caseId] : [],
      ),
  };
}

export type FormDoors = ReturnType<typeof formDoors>;
