import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import type { AuditEntry } from '../../shared/domain/cases/audit-entry.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { auditOf } from '../../shared/store/records/audit-record.ts';
import { admin, askers, frontDesk } from './callers.ts';
import { requests } from './requests.ts';
import type { Answered } from './system.ts';
import { intake, referral, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});

/** What staff or referrers read that is of no case. */
const ofNoCase = [
  'searchSlots',
  'getOnCall',
  'listSubscriptions',
  'getAvailability',
  'listTimeOff',
  'listSessions',
  'listClosures',
  'listOpenings',
  'getAttendance',
  'getCarveOuts',
  'showReplay',
  'showFloods',
  'getDirectory',
  'showDirectory',
  'showPhoneIntake',
  'sendDirectory',
  'countChanges',
  'showCalendars',
  'showPractitionerCalendar',
  'showClinicCalendar',
  'showHours',
  'showTimeOffForm',
  'showExtraSessionForm',
  'showClosureForm',
  'showOpeningForm',
  'showOnCall',
  'showRotaForm',
  'showAlerts',
  'showSession',
];

/** Entries of calendars: they show cases only where some are in the way, as the API's previews do; test/console/calendars.test.ts looks at one. */
const ofCasesInTheWay = ['showTimeOff', 'showExtraSession', 'showClosure', 'showOpening'];

const isForThem = ({ method, callers }: Route): boolean =>
  method === 'GET' && (callers.includes('staff') || callers.includes('referrer'));
const ofReferrer = askers.find(({ name }) => name === 'own referrer')!;
const bearer = askers.find(({ name }) => name === 'own manage token')!;

const entries = (): AuditEntry[] =>
  world.system
    .store()
    .items('Audit')
    .filter((item) => item.entry)
    .map(auditOf);

/** Asks once, on a store as it was at first. @returns the answer, and the entries that it left */
async function look(route: Route, by = route.callers.includes('staff') ? admin : ofReferrer, headers = {}) {
  const { system, stores } = world;
  system.use(stores.get('scheduled')!.copy());
  const known = new Set(entries().map(({ entryId }) => entryId));
  const { path } = requests[route.operation]!(by.kind === 'staff' || by === bearer ? intake : referral, world);
  const answer: Answered = await system.ask({ method: 'GET', path, token: by.token, headers });
  return { answer, left: entries().filter(({ entryId }) => !known.has(entryId)) };
}

const views = routes.filter(({ view }) => view).map((route) => [route.operation, route] as const);

describe('what staff and referrers read of cases', () => {
  test('is every route that they read by, but for those of no case', () => {
    const read = routes.filter(isForThem).map(({ operation }) => operation);
    const others = [...ofNoCase, ...ofCasesInTheWay];
    expect(read.filter((name) => !others.includes(name)).toSorted()).toEqual(views.map(([name]) => name).toSorted());
  });

  test.each(views)('%s leaves one entry with actor, time and purpose', async (operation, route) => {
    const { answer, left } = await look(route);
    expect(answer.status).toBe(200);
    expect(left).toHaveLength(1);
    const actor = expect.objectContaining({ id: route.callers.includes('staff') ? 'admin-1' : 'demo-oncology' });
    expect(left[0]).toMatchObject({ actor, at: '2026-11-23T14:00:00.000Z', purpose: operation });
  });

  test.each(views)('%s names each case that it shows, or stands under it', async (_, route) => {
    const { answer, left } = await look(route);
    const shown = new Set(answer.text.match(/\b(int|ref)_[0-9a-z]{20}\b/g));
    const named = left.flatMap(({ caseId, cases = [] }) => [caseId, ...cases]);
    expect([...shown].filter((id) => !named.includes(id))).toEqual([]);
  });

  test.each(views)('%s takes a purpose, and no words for one', async (_, route) => {
    const { left } = await look(route, undefined, { 'X-Purpose': 'call-back' });
    expect(left).toMatchObject([{ purpose: 'call-back' }]);
    const refused = await look(route, undefined, { 'X-Purpose': 'asked by Maria' });
    expect(refused).toMatchObject({ answer: { status: 400 }, left: [] });
  });

  test.each(views)('%s is shown to nobody where it cannot be written down', async (_, route) => {
    const { system, stores } = world;
    const store = stores.get('scheduled')!.copy();
    const send = store.send.bind(store);
    store.send = async (command) => {
      if (command.constructor.name !== 'TransactWriteItemsCommand') return send(command);
      throw Object.assign(new Error('no'), { name: 'ValidationException' });
    };
    system.use(store);
    const by = route.callers.includes('staff') ? admin : ofReferrer;
    const { path } = requests[route.operation]!(by.kind === 'staff' ? intake : referral, world);
    const { status, text } = await system.ask({ method: 'GET', path, token: by.token });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(text).not.toMatch(/(int|ref)_/);
  });

  test('leaves nothing where a patient looks at their own visit', async () => {
    const route = routes.find(({ operation }) => operation === 'getAppointment')!;
    const { answer, left } = await look(route, bearer);
    expect([answer.status, left]).toEqual([200, []]);
  });

  test('never keeps what was searched for', async () => {
    const route = routes.find(({ operation }) => operation === 'searchCases')!;
    const { left } = await look(route, frontDesk);
    expect(JSON.stringify(left)).not.toContain('Gonzalez');
  });
});
