import type { Temporal } from 'temporal-polyfill';
import { changeVisitByForm } from '../../functions/http/visit-pages/change-visit-by-form.ts';
import { visitPagesRoutes } from '../../functions/http/visit-pages/routes.ts';
import { showVisit } from '../../functions/http/visit-pages/show-visit.ts';
import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { lookupTerms } from '../../shared/domain/finding/lookup-terms.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { htmlDoor } from '../../shared/http/html/html-door.ts';
import { patientDoor } from '../../shared/http/html/patient-door.ts';
import { type LinkClaim, mintLink } from '../../shared/links/link-token.ts';
import { birthTriesStore } from '../../shared/store/birth-tries-store.ts';
import { routesFor } from './fake-case.ts';
import type { FaultyCalls } from './faulty-calls.ts';
import { testDigest } from './finding-deps.ts';
import { aVisit, intakeId, visitId } from './histories.ts';
import { PageClient } from './page-client.ts';
import { handlerSender } from './page-senders.ts';
import { testSite } from './page-server.ts';
import { monday } from './records.ts';
import type { TestStore } from './store.ts';
import { workflowWorld } from './workflow-world.ts';

interface Settings {
  now?: Temporal.Instant;
  calls?: FaultyCalls;
  /** How the visit and its case differ from an ordinary visit on Tuesday at nine. */
  visit?: Partial<Appointment>;
  header?: Partial<CaseHeader>;
  /** By what of a birth date the case is found; null: its lookups are yet to be written. */
  born?: string | null;
}

async function lookupsOf(birthDate: string) {
  const contact = { givenName: 'Maria', familyName: 'Gonzalez', phone: '+16315550123' };
  return testDigest(lookupTerms({ code: '7KQ4-M2XD', contact, birthDate }));
}

/** The function of the visits' pages over one visit on the store, and a browser without script before it. It is Monday, 09:00 in New York. */
export async function manageWorld(store: TestStore, settings: Settings = {}) {
  const { now = monday, calls, visit, header, born = '1962-04-09' } = settings;
  const { deps: world } = workflowWorld(store, calls, { now });
  const { client, tableName } = store;
  const clock = { now: () => now };
  const deps = { ...world, ...testSite, clock, birthTries: birthTriesStore(client, tableName), linkKeys };
  const operations = { showVisit: showVisit(deps), changeVisitByForm: changeVisitByForm(deps) };
  const routes = routesFor(visitPagesRoutes, operations);
  const handler = httpFunction(routes, operations, {
    clock: deps.clock,
    zone: deps.zone,
    door: patientDoor(htmlDoor(testSite), testSite),
  });
  await store.commit(...aVisit(visit, header));
  if (born !== null) {
    const lookups = { caseId: intakeId, version: 1, digests: await lookupsOf(born), twins: [] };
    await store.commit({ kind: 'lookups-changed', lookups, from: 0 });
  }
  const linkOf = (claim: Partial<LinkClaim> = {}) =>
    mintLink(keys, { action: 'manage', subject: visitId, expires: now.epochMilliseconds / 1000 + 3600, ...claim });
  const send = handlerSender([{ routes, handler }]);
  return {
    deps,
    /** Its hands can be moved. */
    clock,
    send,
    linkOf,
    browser: () => new PageClient(send),
    /** The address in the message. */
    address: (token = linkOf(), lang = 'en') =>
      `/appointments/manage?${new URLSearchParams({ id: visitId, token, ...(lang && { lang }) })}`,
    visitNow: async () => (await world.schedule.appointment(visitId)) as Appointment,
  };
}

const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };
const linkKeys = async () => keys;
