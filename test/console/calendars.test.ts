import { beforeAll, describe, expect, test } from 'vitest';
import type { ScheduleAnswer } from '../../shared/contract/day-sheet-answer.ts';
import { auditOf } from '../../shared/store/records/audit-record.ts';
import {
  type CalendarPages,
  calendarPath,
  ill,
  mondayAhead,
  other,
  startCalendarPages,
} from '../support/calendar-pages.ts';
import type { OpenPage } from '../support/page-client.ts';
import { formsOf } from '../support/page-form.ts';
import { validHtml } from '../support/valid-html.ts';

let world: CalendarPages;
beforeAll(async () => {
  world = await startCalendarPages();
});

/** Practitioner and local start of each open visit in Brooklyn on the Monday. */
async function standing(): Promise<Record<string, string>> {
  const { appointments }: ScheduleAnswer = await world.get(`/v1/schedule?clinic=brooklyn&date=${mondayAhead}`);
  const open = appointments.filter(({ status }) => status === 'booked');
  return Object.fromEntries(
    open.map((each) => [each.appointmentId, `${each.practitionerId} ${each.start.slice(11, 16)}`]),
  );
}

const movesOn = ({ links }: OpenPage): string[] => links.flatMap(({ href }) => /moving=(\w+)$/.exec(href)?.[1] ?? []);

describe('a surgeon falls ill (product.md, journey 6)', () => {
  const visits: Record<string, { caseId: string; appointmentId: string }> = {};
  const id = (name: string) => visits[name]?.appointmentId ?? '';

  beforeAll(async () => {
    for (const [name, time] of [
      ['ana', '09:00'],
      ['ben', '09:40'],
      ['cleo', '10:20'],
    ] as const)
      visits[name] = await world.booked(time, name === 'cleo' ? 'urgent' : undefined);
  });

  test('a preview lists whom it hits, the most urgent first, and stores nothing', async () => {
    await world.page.open(calendarPath);
    await world.page.follow('Add time off');
    const shown = await world.page.submit({ from: mondayAhead, to: mondayAhead, reason: 'ill' }, 'preview');
    expect(shown.status).toBe(200);
    expect(movesOn(shown)).toEqual([id('cleo'), id('ana'), id('ben')]);
    expect(shown.text).toContain('3 booked visits are in the way');
    const { code } = await world.get(`/v1/cases/${visits.cleo?.caseId}`);
    expect(shown.main).toMatch(
      new RegExp(`Urgent\\s*Carmen Sample-\\w+ \\(631\\) 555-0123 ${code}\\s*Mon, Nov 30, 10:20`),
    );
    expect(shown.links.some(({ href }) => href.startsWith('tel:+1631'))).toBe(true);
    expect(await validHtml(shown.html)).toEqual([]);
    expect(await world.timeOff()).toEqual([]);
  });

  test('a proposal leads to the times of that clinic from that day on, where one press moves the visit', async () => {
    const way = world.page.page.links.find(({ href }) => href.includes(`moving=${id('cleo')}&`));
    const [, clinic, date] = /clinic=([\w-]+)&from=([\d-]+)#/.exec(way?.href ?? '') ?? [];
    const colleague = await world.signedIn('admin-1', 'admin');
    const times = await colleague.open(`/staff/cases/${visits.cleo?.caseId}/times?${way?.href.split('?')[1]}`);
    expect([clinic, date].every(Boolean)).toBe(true);
    expect(times.html).toContain(`id="${way?.href.split('#')[1]}"`);
  });

  test('saved, it stands with its visits and their next steps; the same form again saves nothing more', async () => {
    const { html, address } = world.page.page;
    const form = formsOf(html).find(({ buttons }) => buttons.some(({ value }) => value === 'save'));
    const fields = { ...Object.fromEntries(form?.hidden ?? []), go: 'save' };
    const saved = await world.page.post(fields, address);
    const again = await world.page.post(fields, address);
    const [entry, ...more] = await world.timeOff();
    expect(more).toEqual([]);
    expect(saved.address).toContain(`${calendarPath}/time-off/${entry?.timeOffId}`);
    expect(again.address).toBe(saved.address);
    expect(movesOn(saved)).toEqual([id('cleo'), id('ana'), id('ben')]);
    const toGive = `reassign?practitioner=${ill}&date=${mondayAhead}`;
    expect(saved.links.some(({ href }) => href.includes(toGive))).toBe(true);
  });

  test('whose visits it shows is written down, under the name of the page', async () => {
    const entries = world.system
      .store()
      .items('Audit')
      .filter((item) => item.entry)
      .map(auditOf);
    const seen = entries.filter(({ purpose }) => purpose === 'showTimeOff').flatMap(({ cases = [] }) => cases);
    expect(new Set(seen)).toEqual(new Set(Object.values(visits).map(({ caseId }) => caseId)));
  });

  test('one is moved, and is not in the way any more', async () => {
    const search = `appointmentType=new-consult&from=2026-12-07&to=2026-12-11&caseId=${visits.cleo?.caseId}`;
    const { slots } = await world.get(`/v1/slots?${search}`);
    const moved = await world.ask('POST', `/v1/appointments/${id('cleo')}/reschedule`, { slotId: slots[0].slotId });
    expect(moved.status).toBe(200);
    expect(movesOn(await world.page.reload())).toEqual([id('ana'), id('ben')]);
  });

  test('a day is offered to those alone who see such visits at that clinic on that day', async () => {
    await world.page.follow('Dr. Birch Sample, Monday');
    const to = /name="to\/0".*?<\/select>/s.exec(world.page.page.html)?.[0] ?? '';
    expect([...to.matchAll(/value="([\w-]+)"/g)].map(([, who]) => who)).toEqual([other]);
  });

  test('whom a day is given to is previewed, with why the rest stay, and nothing is stored', async () => {
    const shown = await world.page.submit({ appointmentIds: [id('ana')], 'to/0': other }, 'preview');
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Each patient is told once');
    expect(await standing()).toMatchObject({ [id('ana')]: `${ill} 09:00`, [id('ben')]: `${ill} 09:40` });
  });

  test('then it is given: one with the colleague, one still listed, none lost', async () => {
    const done = await world.page.press('save');
    expect(done.via[0]).toContain('moved=1&left=0');
    expect(done.text).toContain('1 visit was moved.');
    expect(await standing()).toEqual({ [id('ana')]: `${other} 09:00`, [id('ben')]: `${ill} 09:40` });
    const [entry] = await world.timeOff();
    expect(movesOn(await world.page.open(`${calendarPath}/time-off/${entry?.timeOffId}`))).toEqual([id('ben')]);
  });

  test('nobody chosen and nothing ticked are named at their fields, with the form as it was', async () => {
    await world.page.open(`/staff/schedule/reassign?practitioner=${ill}&date=${mondayAhead}`);
    const shown = await world.page.submit({ appointmentIds: [] }, 'preview');
    expect(shown.status).toBe(422);
    expect(shown.title).toMatch(/^Error:/);
    expect(shown.links.map(({ href }) => href)).toEqual(expect.arrayContaining(['#to/0', '#appointmentIds']));
  });

  test('taken back, the calendar says so and has it no more', async () => {
    const [entry] = await world.timeOff();
    await world.page.open(`${calendarPath}/time-off/${entry?.timeOffId}`);
    const back = await world.page.press('Take it back');
    expect(back.text).toContain('The time off is taken back.');
    expect(await world.timeOff()).toEqual([]);
    expect((await world.page.open(`${calendarPath}/time-off/${entry?.timeOffId}`)).status).toBe(404);
  });
});

describe('whoever is no admin', () => {
  const pages = [
    '/staff/schedule/calendars',
    calendarPath,
    `${calendarPath}/hours`,
    `${calendarPath}/time-off`,
    '/staff/schedule/clinics/bronx',
    '/staff/schedule/clinics/bronx/openings',
    `/staff/schedule/reassign?practitioner=${ill}&date=${mondayAhead}`,
  ];

  test.each(pages)('%s is valid, has no form to change it, and says who can', async (path) => {
    const desk = await world.signedIn('front-desk-1', 'front-desk');
    const shown = await desk.open(path);
    expect(shown.status).toBe(200);
    expect(shown.html).not.toContain('name="go"');
    expect(shown.text).toContain('Only an admin changes calendars. Ask admin-1');
    expect(await validHtml(shown.html)).toEqual([]);
  });

  test('a form that is sent all the same is refused, and changes nothing', async () => {
    const desk = await world.signedIn('nurse-1', 'nurse');
    for (const [path, fields] of [
      [`${calendarPath}/time-off`, { from: mondayAhead, to: mondayAhead, reason: 'Of mine', go: 'save' }],
      [`${calendarPath}/hours`, { version: '0', 'weekly/0/clinicId': 'Of mine', go: 'save' }],
      [`${calendarPath}/link`, { act: 'make' }],
    ] as const) {
      await desk.open(calendarPath);
      const refused = await desk.post(fields, path);
      expect(refused.status).toBe(403);
      expect(refused.text).toMatch(/admin/);
      if ('go' in fields) expect(refused.html).toContain('Of mine');
    }
    expect(await world.timeOff()).toEqual([]);
    expect((await world.get(`/v1/practitioners/${ill}/availability`)).version).toBe(0);
  });

  test('but was one until just now has the choice of visits to copy too', async () => {
    const desk = await world.signedIn('nurse-1', 'nurse');
    await desk.open(calendarPath);
    const sent = { practitionerId: ill, date: mondayAhead, 'to/0': other, appointmentIds: ['apt_of_mine'], go: 'save' };
    const refused = await desk.post(sent, '/staff/schedule/reassign');
    expect([refused.status, refused.main]).toEqual([403, expect.stringContaining('apt_of_mine')]);
  });

  test('does not see why somebody is away', async () => {
    await world.ask('POST', `/v1/practitioners/${ill}/time-off`, {
      from: mondayAhead,
      to: mondayAhead,
      reason: 'knee surgery',
    });
    const desk = await world.signedIn('front-desk-1', 'front-desk');
    const [entry] = await world.timeOff();
    for (const path of [calendarPath, `${calendarPath}/time-off/${entry?.timeOffId}`, '/staff/schedule/calendars'])
      expect((await desk.open(path)).html).not.toContain('knee');
  });
});
