import { describe, expect, it } from 'vitest';
import { visitId } from '../../../support/histories.ts';
import { manageWorld } from '../../../support/manage-world.ts';
import { monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';

const store = startedAnew(openStore);
const right = { 'born.month': 'April', 'born.day': '9', 'born.year': '1962' };
const wrong = { 'born.month': '4', 'born.day': '10', 'born.year': '1962' };
const details = /Sample Surgeon|Who sees you/;
const form = (fields: Record<string, string>) => new URLSearchParams({ act: 'details', ...fields }).toString();

describe('the birth date', () => {
  it.each([
    right,
    { 'born.month': '04', 'born.day': '09', 'born.year': '1962' },
    { 'born.month': 'abr', 'born.day': ' 9 ', 'born.year': '1962' },
  ])('opens what the link alone does not show: %o', async (fields) => {
    const world = await manageWorld(store, { header: { interpreter: true } });
    const browser = world.browser();
    await browser.open(world.address());
    expect(browser.page.main).not.toMatch(details);
    const page = await browser.submit(fields, 'Show me more');
    expect(page).toMatchObject({ status: 200, via: [expect.stringContaining('&d=')] });
    expect(page.main).toMatch(/Who sees you/);
    expect(page.main).toContain('(•••) •••-0123');
    expect(page.main).toContain('m•••@example.org');
    expect(page.main).toContain('The interpreter is free.');
    expect(page.main).toContain('a list of your medicines');
    expect(page.html).not.toContain('+16315550123');
    expect(await validHtml(page.html)).toEqual([]);
    expect((await browser.follow('Español')).main).toContain('Quién le atiende');
    expect((await browser.press('Sí, voy a venir')).main).toContain('Quién le atiende');
  });

  it('opens it for half an hour, and for this visit alone', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    const { address } = await browser.submit(right, 'Show me more');
    expect((await browser.reload()).main).toMatch(details);
    for (const [now, isOpen] of [
      [monday.add({ minutes: 29 }), true],
      [monday.add({ minutes: 30 }), false],
    ] as const) {
      world.clock.now = () => now;
      expect(details.test((await browser.open(address)).main)).toBe(isOpen);
    }
  });

  it('that is another one opens nothing, says so beside the boxes, and keeps what was written', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    const page = await browser.submit(wrong, 'Show me more');
    expect(page).toMatchObject({ status: 422, errors: [{ field: 'born.month' }] });
    expect(page.main).toContain('This is not the birth date that we have.');
    expect(page.main).not.toMatch(details);
    expect(page.html).toContain('value="10"');
    expect(await validHtml(page.html)).toEqual([]);
    expect((await browser.submit(right, 'Show me more')).main).toMatch(details);
  });

  it('is tried five times an hour with one link; then it is not judged any more, and everything else can still be done', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    for (const _ of [1, 2, 3, 4, 5]) expect(await browser.submit(wrong, 'Show me more')).toMatchObject({ status: 422 });
    const refused = await browser.submit(right, 'Show me more');
    expect(refused).toMatchObject({ status: 429 });
    expect(refused.main).toContain('Try again in an hour, or call (631) 981-2663.');
    expect(refused.main).not.toMatch(details);
    expect(await validHtml(refused.html)).toEqual([]);
    expect((await browser.press('Yes, I will come')).main).toContain('You told us that you will come.');
    const other = world.browser();
    await other.open(world.address(world.linkOf({ expires: monday.epochMilliseconds / 1000 + 7200 })));
    expect((await other.submit(right, 'Show me more')).main).toMatch(details);
    world.clock.now = () => monday.add({ hours: 1 });
    const later = world.browser();
    await later.open(world.address(world.linkOf({ expires: monday.epochMilliseconds / 1000 + 7200 })));
    expect((await later.submit(right, 'Show me more')).main).toMatch(details);
  });

  it('is tried five times, also where twenty tries come at one moment', async () => {
    const world = await manageWorld(store);
    const ask = () => world.send({ method: 'POST', address: world.address(), body: form(wrong) });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    const count = (status: number) => answers.filter((each) => each.status === status).length;
    expect([count(422), count(429)]).toEqual([5, 15]);
  });

  it('is asked for as far as the case knows it', async () => {
    const month = await manageWorld(store, { born: '1962-04', header: { birthKnown: 'month' } });
    const browser = month.browser();
    await browser.open(month.address());
    expect(browser.page.main).toContain('Month and year of birth');
    expect(browser.page.html).not.toContain('name="born.day"');
    expect(await validHtml(browser.page.html)).toEqual([]);
    expect(await browser.submit({ 'born.month': 'May', 'born.year': '1962' }, 'Show me more')).toMatchObject({
      status: 422,
    });
    const half = await browser.submit({ 'born.month': 'April', 'born.year': '' }, 'Show me more');
    expect(half.main).toContain('Write the month and the year, such as April 1962.');
    expect((await browser.submit({ 'born.month': 'April', 'born.year': '1962' }, 'Show me more')).main).toMatch(
      details,
    );
  });

  it('of which only the year is known is asked for by the year', async () => {
    const world = await manageWorld(store, { born: '1962', header: { birthKnown: 'year' } });
    const browser = world.browser();
    await browser.open(world.address());
    expect(browser.page.html).not.toMatch(/name="born\.(day|month)"/);
    expect(await browser.submit({ 'born.year': '1963' }, 'Show me more')).toMatchObject({ status: 422 });
    expect((await browser.submit({ 'born.year': '62' }, 'Show me more')).main).toContain('such as 1962.');
    expect(browser.page.main).not.toContain('April');
    expect((await browser.submit({ 'born.year': '1962' }, 'Show me more')).main).toMatch(details);
    // Of an old tab: more than is known.
    expect(await world.send({ method: 'POST', address: world.address(), body: form(right) })).toMatchObject({
      status: 303,
    });
  });

  it('that nobody told us is not asked for: call us', async () => {
    const world = await manageWorld(store, { born: null, header: { birthKnown: 'none' } });
    const page = await world.browser().open(world.address());
    expect(page.main).toContain('We do not have a birth date. To hear more, call (631) 981-2663.');
    expect(page.html).not.toContain('born.year');
    expect(await world.send({ method: 'POST', address: world.address(), body: form(right) })).toMatchObject({
      status: 422,
    });
  });

  it('of a case that came this moment is not judged yet, and not counted', async () => {
    const world = await manageWorld(store, { born: null });
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      const answer = await world.send({ method: 'POST', address: world.address(), body: form(right) });
      expect(answer).toMatchObject({ status: 503 });
      expect(answer.html).toContain('Try again in a minute.');
    }
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['a part of it', { 'born.month': 'April', 'born.day': '', 'born.year': '1962' }],
    ['no date', { 'born.month': '2', 'born.day': '30', 'born.year': '1962' }],
    ['markup', { 'born.month': '"><script>', 'born.day': '\u202e9', 'born.year': '😀'.repeat(3000) }],
  ])('is asked for again where %s was written, which is not counted as a try', async (_, fields) => {
    const world = await manageWorld(store);
    for (const __ of [1, 2, 3, 4, 5, 6]) {
      const answer = await world.send({ method: 'POST', address: world.address(), body: form(fields) });
      expect(answer).toMatchObject({ status: 422 });
      expect(answer.html).toContain('such as April 9, 1962');
      expect(answer.html).not.toContain('<script>');
    }
    expect(await world.send({ method: 'POST', address: world.address(), body: form(right) })).toMatchObject({
      status: 303,
    });
  });

  it('leaves in the table neither the link nor the date', async () => {
    const world = await manageWorld(store);
    const token = world.linkOf();
    await world.send({ method: 'POST', address: world.address(token), body: form(wrong) });
    const stored = JSON.stringify(await store.everything());
    expect(stored).toContain('LIMIT#birth-date#');
    expect(stored).not.toContain(token);
    expect(stored).not.toMatch(/1962-04-1/);
    expect(stored).toContain(visitId);
  });
});
