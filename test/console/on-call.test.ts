import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admin } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { endpoint } from '../support/told-staff.ts';
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

const asNurse = () => world.signedIn('nurse-1', 'nurse');
const asAdmin = () => world.signedIn('admin-1', 'admin');

const shift = (start: string, end: string, recipientId: string) => ({ start, end, recipientId });
/** It is Monday, 2026-11-23, 09:00 in New York. */
const week = [
  shift('2026-11-23T00:00:00-05:00', '2026-11-23T20:00:00-05:00', 'nurse-1'),
  shift('2026-11-23T20:00:00-05:00', '2026-11-24T08:00:00-05:00', 'nurse-2'),
  shift('2026-11-24T08:00:00-05:00', '2026-11-25T00:00:00-05:00', 'surgeon-1'),
];

async function setRota(shifts = week, from = '2026-11-23', to = '2026-11-24'): Promise<void> {
  const body = { region: 'nyc', from, to, shifts };
  const path = '/v1/on-call?region=nyc&from=2026-11-23&to=2026-11-23';
  const { body: now } = await world.system.ask({ method: 'GET', path, token: admin.token });
  const headers = { 'if-match': `"${now.version}"` };
  const { status } = await world.system.ask({ method: 'PUT', path: '/v1/on-call', token: admin.token, body, headers });
  expect(status).toBe(200);
}

const rota = async (from = '2026-11-23', to = '2026-11-24') => {
  const path = `/v1/on-call?region=nyc&from=${from}&to=${to}`;
  const { body } = await world.system.ask({ method: 'GET', path, token: admin.token });
  return body.shifts.map(({ start, end, recipientId }: ReturnType<typeof shift>) => shift(start, end, recipientId));
};

describe('who is on call', () => {
  test('is told of both regions now, with who comes next, and every hour that nobody has is named', async () => {
    await setRota();
    const page = await (await asNurse()).open('/staff/on-call');
    expect(page.main).toContain('nurse-1 until 8:00 PM, then nurse-2.');
    expect(page.main).toMatch(/Long Island:.*Nobody has a shift. Pages go to the order: nurse-1, nurse-2/s);
    expect(page.main).toContain('Wed, Nov 25, 12:00 AM to Mon, Nov 30, 12:00 AM');
    expect(page.main).toContain('midnight–8:00 PM nurse-1 (you)');
    expect(page.main).toContain('Mon, Nov 23, 12:00 AM to 8:00 PM (New York City)');
    expect(page.links.map(({ text }) => text)).not.toContain('Change the shifts of this week');
    expect(await validHtml(page.html)).toEqual([]);
  });

  test.each(['from=soon', 'from=9999-12-31', 'region=mars'])('falls back where %s is asked for', async (query) => {
    const page = await (await asNurse()).open(`/staff/on-call?${query}`);
    expect([page.status, page.title]).toEqual([200, 'On call: New York City – Complete Orthopedics']);
    expect(page.main).toContain('Mon, Nov 23');
  });

  test('is told by both names of an hour that the clocks give twice', async () => {
    const [start, end] = ['2027-11-07T00:00:00-04:00', '2027-11-08T00:00:00-05:00'];
    const middle = '2027-11-07T01:30:00-05:00';
    await setRota([shift(start, middle, 'nurse-1'), shift(middle, end, 'nurse-2')], '2027-11-07', '2027-11-07');
    const page = await (await asNurse()).open('/staff/on-call?from=2027-11-07');
    expect(page.main).toContain('midnight–1:30 AM EST nurse-1');
    const person = await asAdmin();
    await person.open('/staff/on-call/edit?region=nyc&from=2027-11-07');
    await person.submit({ to: '2027-11-07' }, 'Check');
    await person.press('Save');
    expect(person.page.via).toEqual(['/staff/on-call?region=nyc&from=2027-11-07&did=saved-unreached']);
    expect((await rota('2027-11-07', '2027-11-07'))[0].end).toBe(middle);
  });
});

describe('a shift', () => {
  test('is handed over: of one that runs, the rest; and it is said whether pages reach whoever took it', async () => {
    await setRota();
    const person = await asNurse();
    const page = await person.open('/staff/on-call');
    expect(page.html).not.toContain('<option value="front-desk-1"');
    await person.submit({ shiftId: 'shf_nyc_20261123T050000Z', to: 'surgeon-2' }, 'Hand over');
    expect(person.page.main).toContain('no confirmed text message reaches whoever took it');
    expect((await rota()).slice(0, 2)).toEqual([
      shift('2026-11-23T00:00:00-05:00', '2026-11-23T09:00:00-05:00', 'nurse-1'),
      shift('2026-11-23T09:00:00-05:00', '2026-11-23T20:00:00-05:00', 'surgeon-2'),
    ]);
    await world.system.commit({ kind: 'endpoint-changed', endpoint: endpoint('nurse-2', 'sms'), from: 0 });
    const other = await asAdmin();
    await other.open('/staff/on-call');
    await other.submit({ shiftId: 'shf_nyc_20261124T130000Z', to: 'nurse-2' }, 'Hand over');
    expect(other.page.main).toContain('The shift is handed over. Both are told.');
    expect((await rota()).at(-1).recipientId).toBe('nurse-2');
  });

  test('that is not chosen, or is somebody else’s, is not handed over', async () => {
    const person = await asNurse();
    expect((await person.open('/staff/on-call')).main).toContain('You have no shift in this week.');
    expect((await (await asAdmin()).open('/staff/on-call')).main).toContain('This week has no shift that could be');
    await setRota();
    await person.reload();
    const page = await person.press('Hand over');
    expect(page.status).toBe(422);
    expect(page.main).toContain('Which shift: Choose which shift.');
    expect(page.main).toContain('To whom: Choose who takes it over.');
    expect(await validHtml(page.html)).toEqual([]);
    const stolen = await person.post({ act: 'swap', shiftId: 'shf_nyc_20261124T130000Z', to: 'nurse-1' });
    expect(stolen.status).toBe(403);
    expect(stolen.main).toContain('This shift is not yours');
    expect(await rota()).toEqual(week);
  });
});

test('the link to a calendar is shown once, opens it, and ends', async () => {
  const person = await asNurse();
  await person.open('/staff/on-call');
  const page = await person.press('Make a new link');
  const url = /readonly value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const calendar = () => world.system.ask({ method: 'GET', path: url });
  expect((await calendar()).text).toContain('BEGIN:VCALENDAR');
  expect((await person.reload()).html).not.toContain('calendar-url');
  await person.press('End the link');
  expect(person.page.main).toContain('The link shows nothing any more.');
  expect((await calendar()).status).toBe(404);
});

describe('changing shifts', () => {
  test('is an admin’s', async () => {
    expect((await (await asNurse()).open('/staff/on-call/edit')).status).toBe(403);
    for (const region of ['__proto__', 'constructor', '', 'mars']) {
      const person = await asAdmin();
      await person.open('/staff/on-call/edit');
      expect((await person.post({ act: 'add', region, from: '2026-11-23', to: '2026-11-24' })).h1).toBe(
        'Change shifts',
      );
    }
  });

  test('goes by rows that are added and taken out, names gaps and overlaps at them, and is saved after a check', async () => {
    const person = await asAdmin();
    await person.open('/staff/on-call');
    await person.follow('Change the shifts of this week');
    await person.submit({ to: '2026-11-24' }, 'Add a row');
    const first = await person.submit({ 'shifts/0/recipientId': 'nurse-1' }, 'Add a row');
    // The first row is the first day, and the next goes on as long.
    expect([...first.html.matchAll(/type="datetime-local" value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '2026-11-23T00:00',
      '2026-11-24T00:00',
      '2026-11-24T00:00',
      '2026-11-25T00:00',
    ]);
    await person.submit({ 'shifts/1/start': '2026-11-23T10:00', 'shifts/1/recipientId': 'nurse-2' }, 'Check');
    await person.submit({ 'shifts/0/end': '2026-11-23T12:00', 'shifts/1/end': '2026-11-24T20:00' }, 'Check');
    const refused = person.page;
    expect(refused.status).toBe(422);
    expect(refused.title).toMatch(/^Error: /);
    expect(refused.main).toContain('Shift 2, From: More than one is on call: Mon, Nov 23, 10:00 AM to 12:00 PM.');
    expect(refused.main).toContain('Shift 2, To: Nobody is on call: Tue, Nov 24, 8:00 PM to Wed, Nov 25, 12:00 AM.');
    expect(refused.html).toContain('<a href="#shifts/1/start">');
    expect(await validHtml(refused.html)).toEqual([]);
    await person.press('Add a row');
    await person.press('remove-2');
    const mended = { 'shifts/1/start': '2026-11-23T12:00', 'shifts/1/end': '2026-11-25T00:00' };
    const checked = await person.submit({ ...mended, order: 'nurse-2, nobody-9' }, 'Check');
    expect(checked.main).toContain('Who is called behind the shift: nobody-9 is no recipientId');
    const good = await person.submit({ order: 'nurse-2' }, 'Check');
    expect(good.main).toContain('This can be saved. Nothing is stored yet.');
    expect(good.main).toContain('No confirmed text message reaches nurse-1');
    expect(await validHtml(good.html)).toEqual([]);
    expect(await rota()).toEqual([]);
    await person.press('Save');
    expect(person.page.address).toBe('/staff/on-call?region=nyc&from=2026-11-23&did=saved-unreached');
    expect(await rota()).toEqual([
      shift('2026-11-23T00:00:00-05:00', '2026-11-23T12:00:00-05:00', 'nurse-1'),
      shift('2026-11-23T12:00:00-05:00', '2026-11-25T00:00:00-05:00', 'nurse-2'),
    ]);
  });

  test('that somebody else changed meanwhile shows both versions, and saves what was typed only once asked again', async () => {
    await setRota();
    const person = await asAdmin();
    await person.open('/staff/on-call/edit?region=nyc&from=2026-11-23');
    await person.submit({ to: '2026-11-24', 'shifts/0/recipientId': 'surgeon-2' }, 'Check');
    const [first, second, third] = week as [(typeof week)[0], (typeof week)[0], (typeof week)[0]];
    const others = [first, second, { ...third, recipientId: 'nurse-1' }];
    await setRota(others);
    const page = await person.press('Save');
    expect(page.status).toBe(412);
    expect(page.main).toContain('Somebody changed the rota meanwhile');
    expect(page.main).toContain('8:00 AM–midnight nurse-1');
    expect(page.html).toContain('<option value="surgeon-2" selected>');
    expect(await validHtml(page.html)).toEqual([]);
    expect(await rota()).toEqual(others);
    await person.press('Save mine all the same');
    expect(await rota()).toEqual([{ ...first, recipientId: 'surgeon-2' }, second, third]);
  });
});
