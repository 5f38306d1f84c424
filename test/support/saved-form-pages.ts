import { Temporal } from 'temporal-polyfill';
import { advice } from '../../functions/compose.ts';
import { pick } from '../../functions/container.ts';
import { resumeIntake } from '../../functions/http/intake-pages/resume-intake.ts';
import { intakePagesRoutes } from '../../functions/http/intake-pages/routes.ts';
import type { SaveFormDeps } from '../../functions/http/intake-pages/save-form.ts';
import { showIntake } from '../../functions/http/intake-pages/show-intake.ts';
import { showResume } from '../../functions/http/intake-pages/show-resume.ts';
import { takeIntake } from '../../functions/http/intake-pages/take-intake.ts';
import { intakeLimits } from '../../shared/config/intake-limits.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../shared/http/html/html-door.ts';
import type { LinkKeys } from '../../shared/links/link-token.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { PageClient } from './page-client.ts';
import { handlerSender } from './page-senders.ts';
import { testSite } from './page-server.ts';
import { monday } from './records.ts';
import { savedFormWorld } from './saved-form-world.ts';
import type { TestStore } from './store.ts';

const keys: LinkKeys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };

/** The pages of the form over the store, in this process, and a browser without script before them; it is Monday, 09:00 in New York. */
export function savedFormPages(store: TestStore, { texts = true, sites = [] as readonly string[] } = {}) {
  const world = savedFormWorld(store, { texts });
  const clock = { at: monday };
  const linkKeys = { read: async (): Promise<LinkKeys> => keys };
  const deps = () => ({
    ...world.at(clock.at).deps,
    site: testSite,
    textsPatients: texts,
    intakeLimits,
    advice: pick({ advice }).advice,
    linkKeys: () => linkKeys.read(),
  });
  const handler: ReturnType<typeof httpFunction> = (...asked) => {
    const given = deps() satisfies SaveFormDeps;
    const operations = {
      showIntake: showIntake(given as never),
      takeIntake: takeIntake(given as never),
      showResume: showResume(given),
      resumeIntake: resumeIntake(given),
    };
    const setup = {
      clock: { now: () => clock.at },
      zone: testSite.zone,
      door: htmlDoor(testSite, sites),
      linkKeys: () => linkKeys.read(),
      requests: requestReader(store.client, store.tableName),
    };
    return httpFunction(intakePagesRoutes, operations, setup)(...asked);
  };
  const send = handlerSender([{ routes: intakePagesRoutes, handler: handler as never }]);
  return {
    ...world,
    send,
    linkKeys,
    browser: () => new PageClient(send),
    now: () => clock.at,
    pass: (duration: Temporal.DurationLike) => {
      clock.at = clock.at.add(Temporal.Duration.from(duration));
    },
    /** Relays what was promised last, and gives the address that is in the message, below the site. */
    async linkSent(): Promise<string> {
      await world.relay(clock.at);
      return `/intake/resume?token=${world.token()}`;
    },
  };
}
