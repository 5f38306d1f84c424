import { load } from 'cheerio/slim';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admin, nurse } from '../access/callers.ts';
import type { MemoryStore } from '../alerts/store/memory-store.ts';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { atEleven, bookedVisit, deskButton } from '../support/desk-world.ts';
import { thisMorning, tuesdayAtNine } from '../support/histories.ts';
import type { PageClient } from '../support/page-client.ts';
import { anId } from '../support/records.ts';
import { validHtml } from '../support/valid-html.ts';

const today = '/staff/schedule?clinic=manhattan&date=2026-11-23';

let world: ConsoleSystem;
let empty: MemoryStore;
beforeAll(async () => {
  world = await startConsole();
  empty = world.system.store();
});
beforeEach(() => world.system.use(empty.copy()));

const desk = (): Promise<PageClient> => world.signedIn('front-desk-1', 'front-desk');
const visitNow = async (id = anId('apt')) =>
  (await world.system.ask({ method: 'GET', path: `/v1/appointments/${id}`, token: nurse.token })).body;
/** What the row of a visit says. */
const rowOf = ({ html }: { html: string }, id = anId('apt')): string =>
  load(html)(`#${id}`).text().replace(/\s+/g, ' ').trim();

describe('a visit that was booked for today', () => {
  test('stands on the sheet of its clinic, is checked in in one tap, and completed ahead of its time once that was asked', async () => {
    const form = await world.system.ask({ method: 'POST', path: '/v1/intakes', body: ofAnother(routineIntake) });
    const at = '/v1/slots?appointmentType=new-consult&from=2026-11-23&to=2026-11-23&clinic=manhattan';
    const { slots } = (await world.system.ask({ method: 'GET', path: at, token: nurse.token })).body;
    const body = { caseId: form.body.intakeId, slotId: slots[0].slotId };
    const booked = await world.system.ask({ method: 'POST', path: '/v1/appointments', token: nurse.token, body });
    const { appointmentId } = booked.body;
    const client = await desk();
    const sheet = await client.open(today);
    expect(rowOf(sheet, appointmentId)).toContain('Booked');
    expect(sheet.main).toContain('1 visit · 1 to come · 0 here · 0 done · 0 missed');
    const arrived = await client.press(deskButton(sheet, 'check-in', appointmentId));
    expect(arrived.via).toEqual([`${today}&visit=${appointmentId}`]);
    expect(rowOf(arrived, appointmentId)).toMatch(/Here\s*Checked in\./);
    const asked = await client.press(deskButton(arrived, 'complete', appointmentId));
    expect(asked.h1).toBe('Complete a visit that has not begun?');
    expect(asked.main).toMatch(/Carmen.* This cannot be taken back\./);
    expect(await validHtml(asked.html)).toEqual([]);
    expect((await visitNow(appointmentId)).status).toBe('checked-in');
    const done = await client.press('Complete it');
    expect(rowOf(done, appointmentId)).toMatch(/Done\s*Completed\./);
    expect(done.html).not.toContain('name="act"');
    expect((await visitNow(appointmentId)).status).toBe('completed');
  });

  test('that was marked as missed by mistake ahead of its time is booked again', async () => {
    await world.system.commit(...bookedVisit(atEleven));
    const client = await desk();
    const missed = await client.press(deskButton(await client.open(today), 'no-show'));
    expect(rowOf(missed)).toContain('Marked as missed.');
    expect(missed.html).toContain('Undo missed');
    const again = await client.press(deskButton(missed, 'check-in'));
    expect(rowOf(again)).toContain('Booked again.');
    expect((await visitNow()).status).toBe('booked');
  });

  test('is late once its time has begun; whoever was missed can still come', async () => {
    await world.system.commit(...bookedVisit(thisMorning));
    const client = await desk();
    const sheet = await client.open(today);
    expect(rowOf(sheet)).toContain('30 min late');
    expect(sheet.links).toContainEqual({ text: 'Next: 8:30 AM', href: `#${anId('apt')}` });
    const missed = await client.press(deskButton(sheet, 'no-show'));
    expect(missed.html).toContain('Here after all');
    await client.press(deskButton(missed, 'check-in'));
    expect((await visitNow()).status).toBe('checked-in');
  });

  test('that is over is marked as missed once that was asked; completed after its start, nothing is asked', async () => {
    const over = { ...thisMorning, start: thisMorning.start - 60, end: thisMorning.end - 60 };
    await world.system.commit(...bookedVisit(over));
    const client = await desk();
    const asked = await client.press(deskButton(await client.open(today), 'no-show'));
    expect(asked.h1).toBe('Mark a visit that is over as missed?');
    expect((await visitNow()).status).toBe('booked');
    await client.press('Mark it as missed');
    expect((await visitNow()).status).toBe('no-show');
  });

  test('says in which year somebody was born, and leads to another time where it cannot take place', async () => {
    await world.system.commit(...bookedVisit(tuesdayAtNine, 1, { birthYear: 1970 }));
    const closure = { from: '2026-11-24', to: '2026-11-24' };
    await world.system.ask({ method: 'POST', path: '/v1/clinics/bronx/closures', token: admin.token, body: closure });
    const sheet = await (await desk()).open('/staff/schedule?clinic=bronx&date=2026-11-24');
    expect(rowOf(sheet)).toContain('born 1970');
    expect(rowOf(sheet)).toContain('Needs another time');
    const way = sheet.links.find(({ text }) => text.startsWith('Find another time'));
    expect(way?.href).toMatch(new RegExp(`/staff/cases/${anId('int')}/times\\?moving=${anId('apt')}$`));
  });

  test('is not checked in ahead of its day', async () => {
    await world.system.commit(...bookedVisit(tuesdayAtNine));
    const sheet = await (await desk()).open('/staff/schedule?clinic=bronx&date=2026-11-24');
    expect(rowOf(sheet)).toContain('Booked');
    expect(sheet.html).not.toContain('name="act"');
    // Marked as missed by a client of the API, it is taken back ahead of its day too.
    const path = `/v1/appointments/${anId('apt')}/no-show`;
    await world.system.ask({ method: 'POST', path, token: nurse.token, body: {} });
    const missed = await (await desk()).open('/staff/schedule?clinic=bronx&date=2026-11-24');
    expect(deskButton(missed, 'check-in')).toContain(anId('apt'));
  });
});

describe('two desks at once', () => {
  test('check somebody in once; the second is told that it is done', async () => {
    await world.system.commit(...bookedVisit(thisMorning));
    const [one, other] = [await desk(), await world.signedIn('front-desk-2', 'front-desk')];
    const [first, second] = [await one.open(today), await other.open(today)];
    await one.press(deskButton(first, 'check-in'));
    const late = await other.press(deskButton(second, 'check-in'));
    expect(late.status).toBe(412);
    expect(late.main).toContain('Somebody was quicker: it says “Here” now.');
    expect(late.title).toMatch(/^Error: /);
    expect(await visitNow()).toMatchObject({ status: 'checked-in', version: 2 });
    // From the page that came instead the work goes on.
    await other.press(deskButton(late, 'complete'));
    expect((await visitNow()).status).toBe('completed');
  });

  test('do not undo each other’s work: what is to be decided anew is shown', async () => {
    await world.system.commit(...bookedVisit(thisMorning));
    const [one, other] = [await desk(), await world.signedIn('front-desk-2', 'front-desk')];
    const [first, second] = [await one.open(today), await other.open(today)];
    await one.press(deskButton(first, 'check-in'));
    const late = await other.press(deskButton(second, 'no-show'));
    expect(late.main).toContain(
      'Somebody changed this visit since you loaded the page. It says “Here” now. Look at it, then decide.',
    );
    expect((await visitNow()).status).toBe('checked-in');
  });

  test('say so where the visit is not there any more', async () => {
    await world.system.commit(...bookedVisit(atEleven));
    const client = await desk();
    const sheet = await client.open(today);
    const path = `/v1/appointments/${anId('apt')}/cancel`;
    await world.system.ask({ method: 'POST', path, token: nurse.token, body: {} });
    const late = await client.press(deskButton(sheet, 'check-in'));
    expect(late.main).toContain('not on this sheet any more');
  });

  test('and a tap that came twice is one', async () => {
    await world.system.commit(...bookedVisit(thisMorning));
    const client = await desk();
    const sheet = await client.open(today);
    const [act, to] = [deskButton(sheet, 'check-in'), today.replace('schedule?', 'schedule/day?')];
    const token = /name="_form" value="([^"]+)"/.exec(sheet.html)?.[1] ?? '';
    const both = [await client.post({ act, _form: token }, to), await client.post({ act, _form: token }, to)];
    expect(both.map(({ via }) => via.length)).toEqual([1, 1]);
    expect((await visitNow()).version).toBe(2);
  });
});

describe('a day', () => {
  test('on which the clinic is closed says so, and why', async () => {
    const sheet = await (await desk()).open('/staff/schedule?clinic=queens&date=2026-11-26');
    expect(sheet.main).toContain('Closed: Thanksgiving');
  });

  test.each([
    ['2026-11-01', '2026-11-01T14:00Z'],
    ['2027-03-14', '2027-03-14T13:00Z'],
  ])('on which the clock changes, %s, has its visits at the time of the clinic', async (date, at) => {
    const start = Date.parse(at) / 60_000;
    await world.system.commit(...bookedVisit({ ...thisMorning, start, end: start + 40 }));
    const sheet = await (await desk()).open(`/staff/schedule?clinic=manhattan&date=${date}`);
    expect(rowOf(sheet)).toMatch(/^9:00 AM 40 min/);
  });

  test('that nobody can look up is told, and today’s first sheet is shown instead', async () => {
    const client = await desk();
    const nowhere = await client.open('/staff/schedule?clinic=nowhere&date=2026-02-31');
    expect(nowhere.main).toContain('There is no such clinic.');
    expect(nowhere.main).toContain('That is not a date');
    expect(nowhere.h1).toBe('Manhattan (sample clinic): Monday, November 23, 2026');
    for (const query of ['date=9999-12-31', 'date=-1', 'clinic=%00', 'clinic=a&clinic=b', 'practitioner=%3Cb%3E'])
      expect((await client.open(`/staff/schedule?${query}`)).status).toBe(200);
  });

  test('shows one practitioner alone where one is chosen', async () => {
    await world.system.commit(...bookedVisit(atEleven));
    const client = await desk();
    await client.open(today);
    const theirs = await client.submit({ practitioner: 'spine-surgeon-1' }, 'Show');
    expect(rowOf(theirs)).toContain('11:00 AM');
    const others = await client.open(`${today}&practitioner=physiatrist-1`);
    expect(rowOf(others)).toBe('');
    expect(others.main).toContain('1 visit');
  });
});
