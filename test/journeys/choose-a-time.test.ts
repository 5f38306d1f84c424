import { describe, expect, it } from 'vitest';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { PageClient } from '../support/page-client.ts';
import { httpSender } from '../support/page-senders.ts';
import { timesAddressOf } from '../support/sealed-times.ts';
import { startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';
import { validHtml } from '../support/valid-html.ts';

const stack = started(startUnlimited);

const browser = () => new PageClient(httpSender(stack.api.base));
/** Another tab, or another person. */
async function opened(address: string): Promise<PageClient> {
  const client = browser();
  await client.open(address);
  return client;
}

const now = async (): Promise<string> => (await stack.api.get('/_local/clock')).body.now;

/** Somebody of another name who has sent the form: their case, and the page of times that they are led to. */
async function somebody(more: object = {}, lang: 'en' | 'es' = 'en') {
  const intake = await stack.api.post('/v1/intakes', ofAnother(routineIntake));
  const { intakeId: caseId, bookingToken: token } = intake.body;
  const state = { caseId, near: '11787', ...more };
  return { caseId, token, address: timesAddressOf(stack.dataDir, await now(), state, lang) };
}

const nurse = () => stack.api.staff('nurse');
const caseOf = async (caseId: string) => (await stack.api.get(`/v1/cases/${caseId}`, { token: await nurse() })).body;
const visitsOf = async (caseId: string) => (await caseOf(caseId)).appointments;

const slotsIn = (html: string): string[] =>
  [...html.matchAll(/name="slot" value="([^"]+)"/g)].map(([, id]) => id ?? '');
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a Spanish-speaking patient chooses a time by pages', () => {
  it('goes from the times to a booked visit, its calendar file, and another time', async () => {
    const { caseId, address } = await somebody({ coverage: 'medicare' }, 'es');
    const pages = browser();
    const times = await pages.open(address);
    expect(times).toMatchObject({ status: 200, title: expect.stringContaining('Elija su cita') });
    expect(textOf(times.html)).toMatch(/Buenas citas para usted .*cerca de usted · habla español/);
    expect(await validHtml(times.html)).toEqual([]);

    // Late enough to be moved.
    const slot = slotsIn(times.html).at(-1) ?? '';
    const hold = await pages.press(slot);
    expect(hold.address).toMatch(/^\/appointments\/hold\?lang=es&d=/);
    expect(textOf(hold.html)).toMatch(/Esta hora, apartada hasta las 10:\d\d a\.\sm\. /);
    expect(await validHtml(hold.html)).toEqual([]);

    const booked = await pages.press('Reservar esta cita');
    expect(booked).toMatchObject({ status: 200, title: expect.stringContaining('Su cita está reservada.') });
    expect(textOf(booked.html)).toMatch(/Traiga a su cita: .*No sabemos cuánto le falta del deducible/);
    expect(await validHtml(booked.html)).toEqual([]);
    const [visit] = await visitsOf(caseId);
    expect(visit).toMatchObject({ status: 'booked', practitionerId: slot.split('~')[0] });

    const file = booked.links.find(({ text }) => text === 'Ponerla en su calendario')?.href ?? '';
    const calendar = await stack.api.get(file.replace(/^\.\./, ''));
    expect(calendar.body).toMatch(/BEGIN:VEVENT[\s\S]*END:VEVENT/);

    const state = { caseId, near: '11787', moving: visit.appointmentId };
    const others = await pages.open(timesAddressOf(stack.dataDir, await now(), state, 'es'));
    expect(textOf(others.html)).toContain('Su cita ahora: ');
    const other = slotsIn(others.html).find((each) => each !== slot) ?? '';
    await pages.press(other);
    expect((await visitsOf(caseId))[0]).toMatchObject({ start: visit.start, version: 1 });
    const moved = await pages.press('Cambiar mi cita a esta');
    expect(moved.title).toContain('Su cita cambió.');
    const all = await visitsOf(caseId);
    expect(all).toHaveLength(1);
    expect(all[0].start).not.toBe(visit.start);
    expect(all[0].version).toBe(2);
  });

  it('shows the same in the other language', async () => {
    const { address } = await somebody();
    const pages = browser();
    await pages.open(address);
    const spanish = await pages.follow('Español');
    expect(spanish.title).toContain('Elija su cita');
    expect(slotsIn(spanish.html).length).toBeGreaterThan(0);
    expect((await pages.follow('English')).title).toContain('Choose a time');
  });

  it('narrows by what is chosen, and widens where that finds nothing', async () => {
    const { address } = await somebody();
    const pages = browser();
    const all = await pages.open(address);
    const clinic = new Set(slotsIn(all.html).map((id) => id.split('~')[1]));
    expect(clinic.size).toBeGreaterThan(1);
    const narrowed = await pages.submit({ clinic: 'nassau', language: 'any' }, 'Show times');
    expect([...new Set(slotsIn(narrowed.html).map((id) => id.split('~')[1]))]).toEqual(['nassau']);
    const later = await pages.follow('Show later days');
    expect(slotsIn(later.html).every((id) => !slotsIn(narrowed.html).includes(id))).toBe(true);
    const remote = await pages.submit({ telehealth: ['true'], clinic: '' }, 'Show times');
    expect(slotsIn(remote.html).every((id) => id.split('~')[2] === 'telehealth')).toBe(true);
  });
});

describe('who decides on a held time', () => {
  it('books one visit, however often it is pressed, in two tabs, and after going back', async () => {
    const { caseId, address } = await somebody();
    const pages = browser();
    const times = await pages.open(address);
    const [first = '', , second = ''] = slotsIn(times.html);
    const hold = await pages.press(first);
    const tab = browser();
    await tab.open(address);
    const otherHold = await tab.press(second);

    const presses = await Promise.all([0, 1].map(() => opened(hold.address)));
    const twice = await Promise.all(presses.map((each) => each.post({ go: 'book' })));
    expect(twice.map(({ status, title }) => [status, title.split(' – ')[0]])).toEqual([
      [200, 'Your visit is booked.'],
      [200, 'Your visit is booked.'],
    ]);
    expect((await tab.post({ go: 'book' }, otherHold.address)).title).toContain('You have a visit already.');
    expect((await browser().open(hold.address)).title).toContain('Your visit is booked.');
    expect((await browser().open(address)).title).toContain('You have a visit already.');
    expect(await visitsOf(caseId)).toHaveLength(1);
  });

  it('gives a time back, and holds one again that has run out', async () => {
    const { address } = await somebody();
    const pages = browser();
    const times = await pages.open(address);
    const [slot = ''] = slotsIn(times.html);
    const hold = await pages.press(slot);
    const other = await pages.press('Choose another time');
    expect(slotsIn(other.html)).toContain(slot);
    const gone = await pages.open(hold.address);
    expect(textOf(gone.html)).toContain('This time is not held any more');
    const again = await pages.press('Hold this time again');
    expect(textOf(again.html)).toContain('Held for you until');
  });

  it('loses no time whose hold has run out while it is free', async () => {
    const { caseId, address } = await somebody();
    const pages = browser();
    const [slot = ''] = slotsIn((await pages.open(address)).html);
    const hold = await pages.press(slot);
    await stack.api.advance('PT11M');
    expect(textOf((await pages.reload()).html)).toContain('This time is not held any more');
    expect((await pages.post({ go: 'book' }, hold.address)).title).toContain('Your visit is booked.');
    expect(await visitsOf(caseId)).toHaveLength(1);
  });
});

describe('fifty people who press one time', () => {
  it('gives it to one, and the nearest free ones to all others', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => somebody()));
    const first = people[0] as (typeof people)[number];
    const slot = slotsIn((await browser().open(first.address)).html).at(-1) ?? '';
    const press = ({ address }: { address: string }) =>
      httpSender(stack.api.base)({ method: 'POST', address, body: `${new URLSearchParams({ slot })}` });
    const pressed = await Promise.all(people.map(press));
    const [won, lost] = [
      pressed.filter(({ status }) => status === 303),
      pressed.filter(({ status }) => status === 409),
    ];
    expect([won.length, lost.length]).toEqual([1, 49]);
    for (const { html } of lost) {
      expect(textOf(html)).toContain('Just taken. These are nearest.');
      expect(slotsIn(html)).toHaveLength(3);
      expect(textOf(html)).toMatch(/\d miles|less than 1 mile/);
      expect(slotsIn(html)).not.toContain(slot);
    }
    expect(await validHtml(lost[0]?.html ?? '')).toEqual([]);
  });
});

describe('addresses that are opened ahead of their reader', () => {
  it('change nothing by HEAD, GET and GET again', async () => {
    const { address, token } = await somebody();
    const pages = browser();
    const [slot = ''] = slotsIn((await pages.open(address)).html);
    const hold = await pages.press(slot);
    const booked = await pages.press('Book this visit');
    const trail = async () => [await stack.api.get('/v1/holds', { token: await nurse() }), await stack.api.outbox()];
    const before = JSON.stringify((await trail()).map((each) => ('body' in each ? each.body : each)));
    for (const each of [address, hold.address, booked.address]) {
      for (const method of ['HEAD', 'GET', 'GET'])
        expect((await httpSender(stack.api.base)({ method, address: each })).status).toBe(200);
    }
    expect(JSON.stringify((await trail()).map((each) => ('body' in each ? each.body : each)))).toBe(before);
    expect(token).toBeDefined();
  });

  it.each(['', 'd=', 'd=k1.abc', `d=${'x'.repeat(4000)}`])('open nothing by %s', async (query) => {
    for (const page of ['times', 'hold', 'booked']) {
      const answer = await browser().open(`/appointments/${page}?${query}`);
      expect([answer.status, answer.title.split(' – ')[0]]).toEqual([404, 'This link ended.']);
      expect(answer.html).toContain('tel:+16319812663');
    }
  });
});
