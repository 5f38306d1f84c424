import { beforeAll, describe, expect, test } from 'vitest';
import { type CalendarPages, calendarPath, ill, startCalendarPages } from '../support/calendar-pages.ts';
import { validHtml } from '../support/valid-html.ts';

let world: CalendarPages;
beforeAll(async () => {
  world = await startCalendarPages();
});

const availability = () => world.get(`/v1/practitioners/${ill}/availability`);

describe('weekly hours', () => {
  test('rows come and go without script, and keep what is typed', async () => {
    await world.page.open(`${calendarPath}/hours`);
    const more = await world.page.submit({ 'weekly/0/start': '08:15' }, 'Add hours');
    expect(more.html).toContain('name="weekly/6/start"');
    expect(more.html).toContain('value="08:15"');
    const less = await world.page.press('remove:weekly:0');
    expect(less.html).not.toContain('name="weekly/6/start"');
    expect(less.html).not.toContain('value="08:15"');
    expect((await world.page.press('Add a limit')).html).toContain('name="limits/0/perDay"');
    expect((await availability()).version).toBe(0);
  });

  test('faults stand at their rows, a row left empty is none, and nothing typed is lost', async () => {
    await world.page.open(`${calendarPath}/hours`);
    await world.page.press('Add hours');
    await world.page.press('Add hours');
    const typed = { 'weekly/7/clinicId': 'brooklyn', 'weekly/7/start': '18:00', 'weekly/7/end': '17:00' };
    const shown = await world.page.submit(
      { ...typed, 'weekly/7/weekdays': ['6'], 'weekly/7/everyWeeks': 'two' },
      'preview',
    );
    expect(shown.status).toBe(422);
    const faults = shown.links.filter(({ href }) => href.startsWith('#weekly'));
    expect(faults.map(({ href }) => href)).toEqual(['#weekly/6/everyWeeks']);
    expect(faults[0]?.text).toContain('Hours 7');
    expect(shown.html).toContain('value="two"');
    expect(await validHtml(shown.html)).toEqual([]);
    const next = await world.page.submit({ 'weekly/6/everyWeeks': '' }, 'preview');
    expect(next.links.map(({ href }) => href)).toContain('#weekly/6/end');
  });

  test('a preview says what goes and what comes, and stores nothing; saving does', async () => {
    await world.page.open(`${calendarPath}/hours`);
    const shown = await world.page.submit({ 'weekly/0/start': '10:00' }, 'preview');
    expect(shown.text).toMatch(/Goes.*9:00.AM to 12:00.PM.*New.*10:00.AM to 12:00.PM/s);
    expect((await availability()).weekly[0].start).toBe('09:00');
    const saved = await world.page.press('save');
    expect(saved.text).toContain('The weekly hours are saved.');
    expect((await availability()).weekly[0].start).toBe('10:00');
  });

  test('what somebody else saved meanwhile stands beside what was typed, and one’s own can still be saved', async () => {
    const colleague = await world.signedIn('admin-2', 'admin');
    await world.page.open(`${calendarPath}/hours`);
    await colleague.open(`${calendarPath}/hours`);
    await colleague.submit({ 'weekly/0/end': '11:45' }, 'preview');
    await colleague.press('save');
    const shown = await world.page.submit({ 'weekly/0/end': '11:30' }, 'preview');
    expect(shown.status).toBe(412);
    expect(shown.text).toMatch(/Saved now.*11:45.AM.*Yours.*11:30.AM/s);
    expect(shown.html).toContain('name="weekly/0/end" type="time" value="11:30"');
    await world.page.press('preview');
    await world.page.press('save');
    expect((await availability()).weekly[0].end).toBe('11:30');
  });
});

describe('single entries', () => {
  test.each([
    [`${calendarPath}/time-off`, { from: '2026-12-14', to: '2026-12-18', weekdays: ['1', '3'] }, 'Monday, Wednesday'],
    [
      `${calendarPath}/sessions`,
      { clinicId: 'brooklyn', date: '2026-12-12', start: '09:00', end: '12:00', replacesHours: ['true'] },
      'Saturday, December 12, 2026',
    ],
    [
      '/staff/schedule/clinics/brooklyn/closures',
      { from: '2026-12-21', to: '2026-12-21', fromTime: '13:00', reason: 'water pipe' },
      'From 1:00\u00a0PM on',
    ],
    ['/staff/schedule/clinics/brooklyn/openings', { date: '2026-12-25' }, 'Friday, December 25, 2026'],
  ])('%s are previewed, saved, listed, and taken back', async (path, fields, words) => {
    await world.page.open(path);
    expect((await world.page.submit(fields, 'preview')).text).toContain('No booked visit is in the way.');
    expect((await world.page.press('edit')).status).toBe(200);
    await world.page.press('preview');
    const saved = await world.page.press('save');
    expect(saved.address).toContain(`${path}/`);
    expect(saved.html).toContain(words);
    expect(await validHtml(saved.html)).toEqual([]);
    const owner = path.replace(/\/[^/]+$/, '');
    const entry = saved.address.replace(/\?.*$/, '').split('/').slice(-2).join('/');
    expect((await world.page.open(owner)).links.some(({ href }) => href.endsWith(entry))).toBe(true);
    await world.page.open(saved.address);
    await world.page.press('Take it back');
    expect(world.page.page.links.some(({ href }) => href.endsWith(entry))).toBe(false);
  });

  test('a day on which the clock changes is refused at its field where the time is skipped, and taken where not', async () => {
    await world.page.open(`${calendarPath}/time-off`);
    const day = { from: '2027-03-14', to: '2027-03-14' };
    const skipped = await world.page.submit({ ...day, fromTime: '02:00', toTime: '03:00' }, 'preview');
    expect(skipped.status).toBe(422);
    expect(skipped.links.map(({ href }) => href)).toContain('#fromTime');
    expect((await world.page.submit({ toTime: '04:00' }, 'preview')).status).toBe(200);
    await world.page.open(`${calendarPath}/time-off`);
    const twice = { from: '2027-11-07', to: '2027-11-07', fromTime: '01:30', toTime: '03:00' };
    expect((await world.page.submit(twice, 'preview')).status).toBe(200);
  });

  test('a hostile reason is a text and nothing else', async () => {
    const reason = `</textarea><script>alert(1)</script>"' onfocus=x &amp; 😷`;
    await world.page.open(`${calendarPath}/time-off`);
    await world.page.submit({ from: '2027-01-04', to: '2027-01-03', reason }, 'preview');
    expect(world.page.page.html).not.toContain('<script>alert');
    await world.page.submit({ to: '2027-01-04' }, 'preview');
    const saved = await world.page.press('save');
    expect(saved.html).not.toContain('<script>alert');
    expect((await world.timeOff()).map((each) => each.reason)).toContain(reason);
    expect(saved.title).not.toContain('alert');
  });

  test('the link to a calendar is shown once, stands in no address, and ends', async () => {
    await world.page.open(calendarPath);
    const made = await world.page.press('Make a new link');
    const url = /value="(https:[^"]+calendar\.ics\?token=[^"]+)"/.exec(made.html)?.[1] ?? '';
    const feed = url.replace('https://spine.example', '');
    expect(made.address).not.toContain('token');
    expect((await world.ask('GET', feed)).status).toBe(200);
    await world.page.open(calendarPath);
    expect((await world.page.press('End the link')).text).toContain('The link is ended');
    expect((await world.ask('GET', feed)).status).toBe(404);
  });
});

describe('rows of weekly hours', () => {
  test('more than there is room for are refused as a whole list, and no row is added beyond', async () => {
    const rows = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`weekly/${at}/start`, '09:00']));
    await world.page.open(`${calendarPath}/hours`);
    const refused = await world.page.post({ version: '0', ...rows, go: 'preview' }, `${calendarPath}/hours`);
    expect(refused.links).toContainEqual({ text: 'Weekly hours: must have at most 100 entries', href: '#weekly' });
    expect(refused.html).toContain('id="weekly"');
    expect(refused.html).not.toContain('value="add:weekly"');
    const added = await world.page.post({ version: '0', ...rows, go: 'add:weekly' }, `${calendarPath}/hours`);
    expect(added.html).not.toContain('name="weekly/101/start"');
    expect(added.text).toContain('These are 101 rows: more are not taken.');
  });
});
