import { committing, directory, log, routing, clock as systemClock, topic, zone } from '../../functions/compose.ts';
import { pick } from '../../functions/container.ts';
import { routes } from '../../functions/routes.ts';
import { practice } from '../../shared/config/practice.ts';
import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { nothingAround } from './around.ts';
import { type LocalClock, openClock } from './clock.ts';
import { type Clockwork, startClockwork } from './clockwork.ts';
import { type Cloud, openCloud } from './cloud.ts';
import { confirmOperation } from './confirm-subscription.ts';
import { advanceOperation, clockOperation, outboxOperation } from './control.ts';
import { openDataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { replaceFile } from './durable-file.ts';
import { setEnvironment, staffTopic } from './environment.ts';
import { deployedRoute, localRoute } from './gateway/gateway.ts';
import { listenHttp } from './gateway/listen-http.ts';
import { type Served, servedRoutes } from './gateway/serve-routes.ts';
import { refuseHungFolder } from './hung-folder.ts';
import { smsOperation } from './inbound-sms.ts';
import { openPeople } from './issuer/people.ts';
import { signInPages } from './issuer/sign-in-pages.ts';
import { staffToken } from './issuer/staff-token.ts';
import { revokeEndpoint, tokenEndpoint } from './issuer/token-endpoint.ts';
import { type Invoke, lambdaService } from './lambda.ts';
import { loadFunctions } from './load-functions.ts';
import { seedSubscriptions } from './seed-subscriptions.ts';
import type { LocalSettings } from './settings.ts';

/** Tells tools on the same machine where the engine listens (`npm run triage:replay`). */
export const engineFile = 'engine.json';

/** The whole system, running. */
export interface Stack {
  url: string;
  dataPath: string;
  /** Resolves with its last words when the embedded engine has ended, asked for or not. */
  engineEnded: Promise<string>;
  stop(): Promise<void>;
}

type Staff = Parameters<typeof staffToken>[1];

/** The pages and endpoints of sign-in, where Cognito has its own in AWS. */
function signInRoutes({ issuer }: Cloud, { now }: LocalClock, staff: Staff, url: string): Served[] {
  const people = openPeople({ issuer, staff, now, zone: practice.zone });
  const pages = signInPages(people, { callback: `${url}/staff/callback`, signedOut: `${url}/staff/sign-in` });
  return [
    localRoute('GET', '/oauth2/authorize', pages.ask),
    localRoute('POST', '/oauth2/authorize', pages.choose),
    localRoute('POST', '/oauth2/token', tokenEndpoint(issuer, people)),
    localRoute('POST', '/oauth2/revoke', revokeEndpoint(people)),
    localRoute('GET', '/logout', pages.leave),
  ];
}

/** What only a laptop has. */
const localRoutes = ({ outbox, issuer }: Cloud, clock: LocalClock, clockwork: Clockwork, staff: Staff): Served[] => [
  localRoute('GET', '/_local/token', staffToken(issuer, staff)),
  localRoute('GET', '/_local/outbox', outboxOperation(outbox)),
  localRoute('GET', '/_local/clock', clockOperation(clock.now)),
  localRoute('POST', '/_local/clock', advanceOperation(clock.now, clockwork.advance)),
];

/** The product's own, as the relay has them. */
const endpointDeps = memoiseOnce(() =>
  pick({ ...committing, clock: systemClock, directory, log, routing, topic, zone }),
);

const deployedRoutes = (invoke: Invoke, { verify }: Cloud['issuer']): Served[] =>
  routes.map(deployedRoute(invoke, { verify, ask: (event) => invoke('authorizer', event) }));

/**
 * Starts everything in one process tree; the functions are loaded before it resolves, so that no request waits for them.
 * @throws StartFault with a sentence and its remedy
 */
export async function startStack(
  settings: LocalSettings,
  warn: (text: string) => void,
  around = nothingAround,
): Promise<Stack> {
  await refuseHungFolder(settings.dataDir);
  const folder = openDataFolder(settings.dataDir);
  const http = await listenHttp(settings.port);
  const url = `http://localhost:${http.port}`;
  const clock = openClock(folder.file('clock.json'));
  const database = await openDatabase(folder.file('dynamodb.sqlite'), {
    otherEndpoint: settings.dynamodbEndpoint,
    now: clock.now(),
  });
  const listed = directoryReader(database.client, (table) => table);
  const staff = async () => (await listed.directory()).staff;
  replaceFile(folder.file(engineFile), JSON.stringify({ endpoint: database.endpoint }));
  const cloud = await openCloud({ folder, now: clock.now, warn, around });
  await seedSubscriptions(database.client, cloud.snsStore, staffTopic);
  setEnvironment({ publicUrl: url, dynamodb: database.endpoint, aws: cloud.url }, settings);
  const invoke = lambdaService(await loadFunctions(around.handler));
  const clockwork = startClockwork({ folder, database, clock, timerStore: cloud.timerStore, invoke, warn });
  const served = [
    ...signInRoutes(cloud, clock, staff, url),
    ...localRoutes(cloud, clock, clockwork, staff),
    localRoute('POST', '/_local/subscriptions/{id}/confirm', confirmOperation(endpointDeps, cloud.snsStore)),
    localRoute('POST', '/_local/sms', smsOperation(invoke, cloud.optOuts, clock.now)),
    ...deployedRoutes(invoke, cloud.issuer),
  ];
  http.serve(servedRoutes({ routes: served, now: clock.now, afterChange: clockwork.poke }));
  const stop = async (): Promise<void> => {
    await http.close();
    await clockwork.stop();
    await cloud.stop();
    await database.stop();
    folder.release();
  };
  return { url, dataPath: folder.path, engineEnded: database.ended, stop };
}
