import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { visitId } from '../../../support/histories.ts';
import { manageWorld } from '../../../support/manage-world.ts';
import { anId, aSlot, monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';

const store = startedAnew(openStore);
const texts = {
  booked: 'Your visit is booked.',
  confirmed: 'You told us that you will come.',
  cancelled: 'This visit is cancelled.',
};

describe('the link of a visit', () => {
  it('shows when, where and the code, and no more', async () => {
    const world = await manageWorld(store);
    const page = await world.browser().open(world.address());
    expect(page).toMatchObject({ status: 200, h1: 'Your visit', lang: 'en' });
    expect(page.main).toContain('Tuesday, November 24, 9:00\u00a0AM'.replace('\u00a0', ' '));
    expect(page.main).toContain('7KQ4-M2XD');
    expect(page.main).toContain('Bronx');
    expect(page.html).not.toMatch(/Maria|Gonzalez|0123|example\.org|New consult/i);
    expect(await validHtml(page.html)).toEqual([]);
  });

  it.each([
    ['en', 'Call 911', 'Tell us that you will come'],
    ['es', 'Llame al 911', 'Sí, voy a ir'],
  ])(
    'of an emergency says first to call 911, and does not ask whether they come (%s)',
    async (language, call, asked) => {
      const world = await manageWorld(store, { header: { language, urgency: 'emergent' } });
      const page = await world.browser().open(world.address(undefined, language));
      expect(page.html.indexOf(call)).toBeGreaterThan(0);
      expect(page.main.indexOf(call)).toBeLessThan(page.main.indexOf('7KQ4-M2XD'));
      expect(page.html).toContain('class="call-button" href="tel:911"');
      expect(/notice--danger[\s\S]*?<\/div>/.exec(page.html)?.[0]).not.toContain('call-button');
      expect(page.html).not.toContain(asked);
      expect(page.html).not.toMatch(/name="act" value="confirm"/);
      expect(await validHtml(page.html)).toEqual([]);
    },
  );

  it('of an emergency whose visit is cancelled says first to call 911', async () => {
    const world = await manageWorld(store, {
      visit: { status: 'cancelled' },
      header: { urgency: 'emergent', status: 'acknowledged', openVisits: {} },
    });
    const page = await world.browser().open(world.address());
    expect(page.h1).toBe('This visit is cancelled.');
    expect(page.html.indexOf('class="call-button" href="tel:911"')).toBeGreaterThan(0);
    expect(page.html.indexOf('class="call-button" href="tel:911"')).toBeLessThan(page.html.indexOf('<h1>'));
    expect(await validHtml(page.html)).toEqual([]);
  });

  it('of an emergency whose case is closed says how its cancelled visit stands', async () => {
    const world = await manageWorld(store, {
      visit: { status: 'cancelled' },
      header: { urgency: 'emergent', status: 'closed', openVisits: {} },
    });
    const page = await world.browser().open(world.address());
    expect(page.main).toContain(texts.cancelled);
    expect(page.html).not.toContain('call-button');
  });

  it('is read in the language of the case, unless its address names another', async () => {
    const world = await manageWorld(store, { header: { language: 'es' } });
    const browser = world.browser();
    const page = await browser.open(world.address(undefined, ''));
    expect(page).toMatchObject({ lang: 'es', h1: 'Su cita' });
    expect(page.main).toContain('martes 24 de noviembre, 9:00 a. m.');
    expect(await browser.follow('English')).toMatchObject({ lang: 'en', h1: 'Your visit' });
    expect(await validHtml(page.html)).toEqual([]);
  });

  it.each<[string, (world: Awaited<ReturnType<typeof manageWorld>>) => string]>([
    ['altered', ({ linkOf }) => `${linkOf().slice(0, -2)}xx`],
    ['expired', ({ linkOf }) => linkOf({ expires: monday.epochMilliseconds / 1000 })],
    ['of another visit', ({ linkOf }) => linkOf({ subject: anId('apt', 9) })],
    ['of another kind', ({ linkOf }) => linkOf({ action: 'booking' })],
    ['empty', () => ''],
  ])('opens nothing where its token is %s', async (_, tokenOf) => {
    const world = await manageWorld(store);
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? 'act=cancel&sure=yes' : undefined;
      const answer = await world.send({ method, address: world.address(tokenOf(world)), body });
      expect(answer.status).toBe(404);
      expect(answer.html).toContain('This link is not valid any more');
      expect(answer.html).toContain('(631) 981-2663');
    }
    expect((await world.visitNow()).version).toBe(1);
  });

  it('opens nothing where the visit that it names twice is gone', async () => {
    const world = await manageWorld(store);
    const gone = anId('apt', 9);
    const address = world.address(world.linkOf({ subject: gone })).replace(visitId, gone);
    expect((await world.send({ method: 'GET', address })).status).toBe(404);
  });

  it('changes nothing by being opened, however often and by whatever method', async () => {
    const world = await manageWorld(store);
    const before = await store.everything();
    for (const more of ['', '&ask=cancel', '&act=cancel&sure=yes', '&d=forged'])
      for (const method of ['GET', 'HEAD', 'GET']) {
        const answer = await world.send({ method, address: `${world.address()}${more}` });
        expect(answer.status).toBe(200);
      }
    expect(await store.everything()).toEqual(before);
  });
});

describe('a visit', () => {
  const now = (instant: string) => Temporal.Instant.from(instant);
  const states: [string, Partial<Appointment>, Temporal.Instant, string, string[]][] = [
    ['booked', {}, monday, texts.booked, ['Yes, I will come', 'Choose another time', 'Cancel this visit']],
    ['confirmed', { status: 'confirmed' }, monday, texts.confirmed, ['Choose another time', 'Cancel this visit']],
    ['inside the cut-off', {}, now('2026-11-24T13:59:00Z'), texts.booked, ['Yes, I will come', 'Cancel this visit']],
    ['to be booked anew', { needsRebooking: true }, monday, 'We cannot see you at this time.', ['Choose another time']],
    ['whose time has come', {}, now('2026-11-24T14:00:00Z'), 'The time of this visit has passed.', []],
    ['checked in', { status: 'checked-in' }, monday, 'You are checked in.', []],
    ['completed', { status: 'completed' }, monday, 'This visit took place.', []],
    ['missed', { status: 'no-show' }, monday, 'We did not see you at this visit.', []],
    ['cancelled', { status: 'cancelled' }, monday, texts.cancelled, []],
  ];
  const acts = ['Yes, I will come', 'Choose another time', 'Cancel this visit'];

  it.each(states)('%s is told as such, and offers what can be done', async (_, visit, at, told, offered) => {
    const world = await manageWorld(store, { visit, now: at });
    const page = await world.browser().open(world.address());
    expect(page.main).toContain(told);
    expect(page.main).toContain('(631) 981-2663');
    const isOffered = (act: string) => page.main.includes(act);
    expect(acts.filter(isOffered)).toEqual(expect.arrayContaining(offered));
    if (!offered.includes('Choose another time')) expect(isOffered('Choose another time')).toBe(false);
    if (!offered.includes('Yes, I will come')) expect(isOffered('Yes, I will come')).toBe(false);
    expect(await validHtml(page.html)).toEqual([]);
  });

  it('inside the cut-off moves by phone', async () => {
    const world = await manageWorld(store, { now: now('2026-11-24T13:00:00Z') });
    expect((await world.browser().open(world.address())).main).toMatch(
      /less than \d+ hours. To move it, call \(631\) 981-2663/,
    );
  });

  it.each([
    ['2026-11-01T05:30:00Z', '1:30 AM'],
    ['2026-11-01T06:30:00Z', '1:30 AM'],
    ['2027-03-14T07:30:00Z', '3:30 AM'],
  ])('at %s is told by the clock of its clinic: %s', async (start, shown) => {
    const minute = Temporal.Instant.from(start).epochMilliseconds / 60_000;
    const slot = aSlot({ clinicId: 'bronx', start: minute, end: minute + 40 });
    const world = await manageWorld(store, { visit: { slot }, now: now('2026-10-20T14:00:00Z') });
    expect((await world.browser().open(world.address())).main).toContain(shown);
  });

  it('from afar names no clinic to come to', async () => {
    const keptAt = {
      scheduleGroup: 'all',
      date: '2026-11-24',
      zone: 'America/New_York',
      modality: 'telehealth',
    } as const;
    const world = await manageWorld(store, { visit: { keptAt } });
    const page = await world.browser().open(world.address());
    expect(page.main).not.toMatch(/Bronx|Get directions/);
    expect(page.main).toMatch(/Video visit|Phone call/);
  });
});
