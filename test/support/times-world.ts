import type { Temporal } from 'temporal-polyfill';
import { bookHold } from '../../functions/http/visit-pages/book-hold.ts';
import { visitPagesRoutes } from '../../functions/http/visit-pages/routes.ts';
import { showBooked } from '../../functions/http/visit-pages/show-booked.ts';
import { showHold } from '../../functions/http/visit-pages/show-hold.ts';
import { showTimes } from '../../functions/http/visit-pages/show-times.ts';
import { takeTime } from '../../functions/http/visit-pages/take-time.ts';
import { imagingTypes } from '../../shared/config/scheduling.ts';
import { placeOfZip } from '../../shared/config/zip-place.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../shared/http/html/html-door.ts';
import { patientDoor } from '../../shared/http/html/patient-door.ts';
import { type PageStateKind, sealPageState } from '../../shared/links/page-state.ts';
import { type FakeCase, fakeDeps, routesFor } from './fake-case.ts';
import { PageClient } from './page-client.ts';
import { handlerSender } from './page-senders.ts';
import { testSite } from './page-server.ts';
import { monday } from './records.ts';

/** The pages on which a time is chosen, over one case, and a browser without script before them. It is Monday, 09:00 in New York. */
export async function timesWorld(fake: FakeCase, changes: object = {}, now: Temporal.Instant = monday) {
  const { deps: fakes, committed } = fakeDeps(fake);
  const clock = { now: () => now };
  const deps = { ...fakes, ...testSite, clock, imagingTypes, placeOfZip, textsPatients: true, ...changes };
  const operations = {
    showTimes: showTimes(deps),
    takeTime: takeTime(deps),
    showHold: showHold(deps),
    bookHold: bookHold(deps),
    showBooked: showBooked(deps),
  };
  const routes = routesFor(visitPagesRoutes, operations);
  const handler = httpFunction(routes, operations, {
    clock,
    zone: deps.zone,
    door: patientDoor(htmlDoor(testSite), testSite),
  });
  const keys = await deps.linkKeys();
  /** The address of a page with what it holds, sealed for some seconds. */
  const addressOf = (page: string, kind: PageStateKind, state: object, lang = 'en', seconds = 60): string =>
    `/appointments/${page}?${new URLSearchParams({ lang, d: sealPageState(keys, kind, state, { now, seconds }) })}`;
  const send = handlerSender([{ routes, handler }]);
  /** Sends a form and follows no redirect. */
  const postOnly = (address: string, fields: Record<string, string>) =>
    send({ method: 'POST', address, body: `${new URLSearchParams(fields)}` });
  return { committed, keys, addressOf, postOnly, client: new PageClient(send) };
}
