import { load } from 'cheerio/slim';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditOf } from '../../shared/store/records/audit-record.ts';
import { frontDesk, nurse } from '../access/callers.ts';
import type { MemoryStore } from '../alerts/store/memory-store.ts';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { aTimeOff } from '../support/calendar-records.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { atEleven, bookedVisit } from '../support/desk-world.ts';
import { thisMorning, tuesdayAtNine } from '../support/histories.ts';
import type { PageClient } from '../support/page-client.ts';
import { anId } from '../support/records.ts';
import { validHtml } from '../support/valid-html.ts';

const today = '/staff/schedule?clinic=manhattan&date=2026-11-23';
const ofAsh = '/staff/schedule/week?practitioner=spine-surgeon-1';
const thisWeek = `${ofAsh}&from=2026-11-24`;

let world: ConsoleSystem;
let empty: MemoryStore;
beforeAll(async () => {
  world = await startConsole();
  empty = world.system.store();
});
beforeEach(() => world.system.use(empty.copy()));

const desk = (): Promise<PageClient> => world.signedIn('front-desk-1', 'front-desk');
/** What the row of a day says, by the day's place in the week. */
const dayOf = ({ html }: { html: string }, place: number): string =>
  load(html)('tbody tr').eq(place).text().replace(/\s+/g, ' ').trim();

describe('the week of a practitioner', () => {
  test('says day by day where they work, whom they see, and when nobody comes', async () => {
    await world.system.commit(...bookedVisit(atEleven), ...bookedVisit(tuesdayAtNine, 2, { code: '9ABC-D2EF' }));
    const week = await (await desk()).open(thisWeek);
    expect(week.h1).toBe('Dr. Ash Sample: week of Monday, November 23, 2026');
    expect(week.main).toContain('2 visits');
    const [monday, tuesday, , thursday, , , sunday] = [0, 1, 2, 3, 4, 5, 6].map((place) => dayOf(week, place));
    expect(monday).toMatch(/^Mon, Nov 23 \(today\) ?Manhattan .*11:00 AM 7KQ4-M2XD First consultation, Booked/);
    expect(monday).toContain('9:00 AM to 11:00 AM');
    expect(tuesday).toMatch(/Bronx .*9:00 AM 9ABC-D2EF/);
    expect(thursday).toContain('Bronx (sample clinic) closed: Thanksgiving');
    expect(sunday).toBe('Sun, Nov 29Does not work');
  });

  test('is written down as one view, of the cases that it shows', async () => {
    const ofAnother = { ...atEleven, practitionerId: 'physiatrist-1' };
    await world.system.commit(...bookedVisit(atEleven), ...bookedVisit(ofAnother, 2));
    const of = () =>
      world.system
        .store()
        .items('Audit')
        .filter(({ entry }) => entry);
    const before = of().length;
    await (await desk()).open(thisWeek);
    const left = of().slice(before).map(auditOf);
    expect(left).toMatchObject([{ purpose: 'showWeek', cases: [anId('int')] }]);
  });

  test('tells when they are away, and why to admins alone', async () => {
    const practitionerId = 'spine-surgeon-1';
    const whole = aTimeOff({ practitionerId, from: '2026-11-24', to: '2026-11-24', reason: 'canary-why' });
    const part = { from: '2026-11-25', to: '2026-11-25', fromTime: '13:00', toTime: '15:00' };
    const partOfDay = aTimeOff({ practitionerId, timeOffId: anId('off', 2), ...part });
    await world.system.commit(
      { kind: 'time-off-added', timeOff: whole },
      { kind: 'time-off-added', timeOff: partOfDay },
    );
    const seen = await (await desk()).open(thisWeek);
    expect(dayOf(seen, 1)).toContain('Away all day');
    expect(dayOf(seen, 2)).toContain('Away 1:00 PM to 3:00 PM');
    expect(seen.html).not.toContain('canary');
    const told = await (await world.signedIn('admin-1', 'admin')).open(thisWeek);
    expect(dayOf(told, 1)).toContain('Away all day: canary-why');
  });

  test('leads to the day sheet, to the weeks around it and to the hours', async () => {
    const client = await desk();
    await client.open(thisWeek);
    expect((await client.follow('Week after')).h1).toContain('November 30, 2026');
    await client.open(thisWeek);
    expect((await client.follow('Bronx')).h1).toBe('Bronx (sample clinic): Tuesday, November 24, 2026');
    expect((await client.follow('Dr. Ash Sample')).h1).toContain('week of Monday, November 23');
    expect(client.page.links.map(({ href }) => href)).toContain('../../staff/schedule/practitioners/spine-surgeon-1');
  });

  test('on which the clock changes has its visits at the time of the clinic', async () => {
    const start = Date.parse('2027-03-14T13:00Z') / 60_000;
    await world.system.commit(...bookedVisit({ ...thisMorning, start, end: start + 40 }));
    const week = await (await desk()).open(`${ofAsh}&from=2027-03-10`);
    expect(dayOf(week, 6)).toMatch(/^Sun, Mar 14 ?Manhattan .*9:00 AM/);
  });

  test('that nobody can look up is told, and another is shown instead', async () => {
    const week = await (await desk()).open('/staff/schedule/week?practitioner=nobody&from=soon');
    expect(week.status).toBe(200);
    expect(week.main).toContain('There is no such practitioner.');
    expect(week.main).toContain('That is not a date');
  });
});

describe('the pages of a schedule', () => {
  const hostile = { givenName: '<script>alert(1)</script>', familyName: '"><img src=x onerror=alert(2)>' };

  test('shows whatever somebody is called, and runs none of it', async () => {
    const contact = { ...hostile, phone: '+16315550123', ext: '42', preferred: 'phone' as const, smsConsent: false };
    await world.system.commit(...bookedVisit(atEleven, 1, { contact }));
    const sheet = await (await desk()).open(today);
    expect(sheet.main).toContain('<script>alert(1)</script>');
    expect(sheet.links).toContainEqual({ text: '(631) 555-0123 ext. 42', href: 'tel:+16315550123,42' });
    expect(sheet.html).not.toMatch(/<script>alert|<img/);
    expect(await validHtml(sheet.html)).toEqual([]);
  });

  test('is sound: one heading, columns and rows with theirs, each button says for whom it is', async () => {
    const later = {
      ...atEleven,
      start: atEleven.start + 120,
      end: atEleven.end + 120,
      practitionerId: 'physiatrist-1',
    };
    await world.system.commit(...bookedVisit(atEleven), ...bookedVisit(later, 2));
    const client = await desk();
    const sheet = await client.open(today);
    const $ = load(sheet.html);
    expect($('h1').length).toBe(1);
    expect($('table th:not([scope])').length).toBe(0);
    expect(
      $('tbody tr')
        .toArray()
        .every((row) => $(row).find('th[scope=row]').length === 1),
    ).toBe(true);
    const labels = $('button[name=act]')
      .toArray()
      .map((each) => $(each).text());
    expect(new Set(labels).size).toBe(labels.length);
    expect(await validHtml(sheet.html)).toEqual([]);
    const week = await client.open(thisWeek);
    expect(load(week.html)('table th:not([scope])').length).toBe(0);
    expect(await validHtml(week.html)).toEqual([]);
    await client.open(today);
    const refused = await client.post({ act: 'dance' }, today.replace('schedule?', 'schedule/day?'));
    expect(refused.status).toBe(422);
    expect(await validHtml(refused.html)).toEqual([]);
  });

  test('says to nobody what a patient answered, and names nobody in title and address', async () => {
    const body = ofAnother(routineIntake);
    const clinical = { ...body.clinical, cancerHistory: 'past', freeText: 'canary-words' };
    const { body: sent } = await world.system.ask({ method: 'POST', path: '/v1/intakes', body: { ...body, clinical } });
    const at = '/v1/slots?appointmentType=new-consult&from=2026-11-23&to=2026-11-23&clinic=manhattan';
    const { slots } = (await world.system.ask({ method: 'GET', path: at, token: nurse.token })).body;
    const booking = { caseId: sent.intakeId, slotId: slots[0].slotId };
    await world.system.ask({ method: 'POST', path: '/v1/appointments', token: nurse.token, body: booking });
    for (const client of [await desk(), await world.signedIn('nurse-1', 'nurse')]) {
      const sheet = await client.open(today);
      expect(sheet.main).toContain(body.patient.familyName);
      expect(sheet.html).not.toMatch(/canary|cancer|symptom|saddle|primarySite/i);
      expect(`${sheet.title} ${sheet.address}`).not.toContain(body.patient.familyName);
      const week = await client.open(thisWeek);
      expect(week.html).not.toMatch(/canary|cancer|symptom|saddle|primarySite/i);
      expect(week.html).not.toContain(body.patient.familyName);
    }
  });
});

describe('a day sheet', () => {
  test('as a table is what the API answers', async () => {
    await world.system.commit(...bookedVisit(atEleven));
    const query = 'clinic=manhattan&date=2026-11-23';
    const headers = { accept: 'text/csv' };
    const path = `/v1/schedule?${query}`;
    const { text } = await world.system.ask({ method: 'GET', path, token: frontDesk.token, headers });
    const file = await (await desk()).open(`/staff/schedule/day.csv?${query}`);
    expect(file.html).toBe(text);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toContain('schedule-manhattan-2026-11-23.csv');
  });

  test('as a table is of nothing else where the clinic or the date is none', async () => {
    const refused = await (await desk()).open('/staff/schedule/day.csv?clinic=nope&date=bad');
    expect(refused.status).toBe(422);
    expect(refused.main).toContain('Clinic: There is no such clinic. Date: That is not a date');
  });
});
