import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admin } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { aCase, intakeId, twoHeldTimes } from '../support/histories.ts';
import { aMessage } from '../support/message-records.ts';
import { aTimer } from '../support/paging-records.ts';
import { anEvent, anId, monday } from '../support/records.ts';
import { factsKept, factsOfCase, sendMessages } from '../support/report-records.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
let empty: ReturnType<ConsoleSystem['system']['store']>;
beforeAll(async () => {
  world = await startConsole();
  empty = world.system.store().copy();
});
beforeEach(() => {
  world.system.use(empty.copy());
});

const ofAdmin = () => world.signedIn('admin-1', 'admin');

describe('operations', () => {
  test.each(['front-desk', 'nurse', 'surgeon'] as const)('are closed to a %s, who reads who can', async (role) => {
    const page = await (await world.signedIn(`${role}-1`, role)).open('/staff/operations');
    expect(page.status).toBe(403);
    expect(page.main).toContain('This is open to admin only.');
    expect(page.links.map(({ text }) => text)).not.toContain('Operations');
  });

  test('say that nothing is undone, and where dead letters lie', async () => {
    const page = await (await ofAdmin()).open('/staff/operations');
    expect(page.main).toContain('Nothing waits: all that was promised is done.');
    expect(page.main).toContain('No timer is overdue.');
    expect(page.main).toContain('work-dead-letters');
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('list what waits, what is forgotten and what did not ring, as the API does', async () => {
    const { system, signedIn } = world;
    const ahead = monday.add({ minutes: 5 }).toString({ smallestUnit: 'millisecond' });
    await system.commit(
      { kind: 'event', event: anEvent({ eventId: anId('evt', 1), at: '2026-11-23T13:50:00.000Z' }) },
      { kind: 'event', event: anEvent({ eventId: anId('evt', 2), at: ahead }) },
      { kind: 'timer-set', timer: aTimer({ dueAt: '2026-11-23T13:30:00.000Z' }), at: '2026-11-23T13:15:00.000Z' },
    );
    const page = await (await signedIn('admin-1', 'admin')).open('/staff/operations');
    const { body } = await system.ask({ method: 'GET', path: '/v1/operations', token: admin.token });
    expect(body.pending.map(({ what, forgotten }: { what: string; forgotten: boolean }) => [what, forgotten])).toEqual([
      ['escalate', true],
      ['visit-changed', true],
      ['visit-changed', false],
    ]);
    expect(body.overdue).toMatchObject([{ what: 'escalate', lane: 'page', caseId: anId('int') }]);
    expect(page.main).toContain('Waiting to be done (3)');
    expect(page.main).toContain('2 should have been done by now.');
    expect(page.main).toContain('Timers that did not ring (1)');
    expect(page.links.filter(({ href }) => href === `../staff/cases/${anId('int')}`)).toHaveLength(4);
  });
});

describe('a message', () => {
  test('goes out again once it is confirmed, and a page says that it did', async () => {
    const { system, signedIn } = world;
    const eventId = anId('evt', 7);
    const message = aMessage({ eventId, messageId: `${eventId}.front-desk-1.email` });
    await system.commit({ kind: 'event', event: anEvent({ eventId }) });
    await sendMessages([{ message, result: 'failed' }]);
    await system.commit(factsKept(factsOfCase(1, { urgency: 'urgent', daysAgo: 2 }, [])));
    const person = await signedIn('admin-1', 'admin');
    await person.open('/staff/reports/messages?last=7');
    await person.follow('Send again');
    const done = await person.press('Send again');
    expect([done.status, done.address]).toEqual([200, '/staff/operations/replay?did=replayed']);
    expect(done.main).toContain('It is on its way again.');
    const promised = system
      .store()
      .items('Outbox')
      .filter(({ only }) => only);
    expect(promised).toHaveLength(1);
  });

  test('that nobody knows is told of, with what was typed', async () => {
    const person = await ofAdmin();
    await person.open('/staff/operations/replay');
    const page = await person.submit({ message: 'evt_9.nurse-1.sms' }, 'Send again');
    expect(page.status).toBe(404);
    expect(page.html).toContain('value="evt_9.nurse-1.sms"');
    expect(page.title).toMatch(/^Error: /);
    for (const message of ['x'.repeat(3000), '', 'a/b']) expect((await person.post({ message })).status).toBe(404);
  });
});

describe('held times', () => {
  test('are ended after a question, all of one holder', async () => {
    const { system, signedIn } = world;
    await system.commit(...aCase(), ...twoHeldTimes({}));
    const person = await signedIn('admin-1', 'admin');
    const page = await person.open('/staff/operations/holds');
    expect(page.main).toContain(`case:${intakeId}2`);
    const asking = await person.follow('End all');
    expect(asking.main).toContain(`End all holds of case:${intakeId}?`);
    expect(await validHtml(asking.html)).toEqual([]);
    const done = await person.press('Yes, end them');
    expect(done.main).toContain('The holds are ended');
    expect(done.main).toContain('Nobody holds a time now.');
  });
});

describe('a flood', () => {
  const source = 'one-source';

  test('is shown before it is set aside, and set aside for just those times', async () => {
    const { system, signedIn } = world;
    await system.commit(...aCase({ source }));
    const person = await signedIn('admin-1', 'admin');
    await person.open('/staff/operations/floods');
    const shown = await person.submit({ source, from: '2026-11-23T08:00' }, 'Show what it means');
    expect([shown.status, shown.main.includes('Cases1')]).toEqual([200, true]);
    expect(await validHtml(shown.html)).toEqual([]);
    const ordered = () =>
      system
        .store()
        .items('Outbox')
        .filter(({ reaction }) => reaction).length;
    expect(ordered()).toBe(0);
    const done = await person.press('Set 1 aside');
    expect(done.address).toBe('/staff/operations/floods?did=set-aside');
    expect(ordered()).toBe(1);
  });

  test('of no source, or backwards, is refused at its field', async () => {
    const person = await ofAdmin();
    await person.open('/staff/operations/floods');
    const page = await person.submit(
      { source: 'a b', from: '2026-11-23T08:00', to: '2026-11-23T07:00', purpose: 'bring-back' },
      'Show what it means',
    );
    expect([page.status, page.errors.map(({ field }) => field).toSorted()]).toEqual([422, ['source', 'to']]);
    expect(page.html).toContain('value="2026-11-23T07:00"');
    const odd = await person.post({ source, purpose: '__proto__', go: 'order' });
    expect([odd.status, odd.main.includes('Set aside')]).toEqual([422, true]);
    expect(await validHtml(page.html)).toEqual([]);
  });
});

describe('the audit', () => {
  test('tells of a case, and of a person on a day, in the words of the API', async () => {
    const { system, signedIn } = world;
    await system.commit(...aCase());
    const nurse = await signedIn('nurse-1', 'nurse');
    await nurse.open(`/staff/cases/${intakeId}`);
    const person = await signedIn('admin-1', 'admin');
    const ofCase = await person.open(`/staff/operations/audit?case=${intakeId}`);
    expect(ofCase.main).toMatch(/nurse-1\s*Case seen/);
    expect(await validHtml(ofCase.html)).toEqual([]);
    const ofPerson = await person.open('/staff/operations/audit?actor=nurse-1&day=2026-11-23');
    expect(ofPerson.main).toContain('Case page');
  });

  test.each([
    ['case=Maria', ['case']],
    ['actor=nurse-1', ['day']],
    ['day=2026-11-23', ['actor']],
  ])('of %s says what to give instead', async (query, fields) => {
    const page = await (await ofAdmin()).open(`/staff/operations/audit?${query}`);
    expect([page.status, page.errors.map(({ field }) => field)]).toEqual([200, fields]);
    expect(page.main).toContain('Check what to look up:');
    expect(page.main).not.toContain('actor and day');
  });

  test('of a month is a page and a table', async () => {
    await (await ofAdmin()).open('/staff/operations');
    const page = await (await ofAdmin()).open('/staff/operations/access?month=2026-11');
    expect(page.main).toContain('Operations: undone');
    expect(await validHtml(page.html)).toEqual([]);
    const file = await world.system.ask({
      method: 'GET',
      path: '/staff/operations/access.csv?month=2026-11',
      token: admin.token,
    });
    expect([file.status, file.text.split('\r\n')[0]]).toEqual([
      200,
      'actorKind,actor,purpose,views,cases,firstAt,lastAt,outsideOfficeHours,unusual',
    ]);
    const strange = await (await ofAdmin()).open('/staff/operations/access?month=soon');
    expect([strange.status, strange.errors.map(({ field }) => field)]).toEqual([200, ['month']]);
    const noTable = await (await ofAdmin()).open('/staff/operations/access.csv?month=soon');
    expect([noTable.status, noTable.main]).toEqual([422, expect.stringContaining('Month: is not a month')]);
    const tooLong = await (await ofAdmin()).open('/staff/reports/timeliness.csv?from=2026-01-01&to=2026-11-10');
    expect([tooLong.status, tooLong.main]).toEqual([422, expect.stringContaining('To: ')]);
  });
});
