import { describe, expect, it } from 'vitest';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { intakeId } from '../../../support/histories.ts';
import { manageWorld } from '../../../support/manage-world.ts';
import { aSlot, tuesdayNine } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';

const store = startedAnew(openStore);
const texts = {
  booked: 'Your visit is booked.',
  confirmed: 'You told us that you will come.',
  cancelled: 'This visit is cancelled.',
};

describe('the form of a visit', () => {
  it('confirms, once, and shows it each time', async () => {
    const world = await manageWorld(store);
    const [one, other] = [world.browser(), world.browser()];
    await one.open(world.address());
    await other.open(world.address());
    expect(await one.press('Yes, I will come')).toMatchObject({
      status: 200,
      via: [expect.stringContaining('manage')],
    });
    expect(one.page.main).toContain(texts.confirmed);
    expect((await other.press('Yes, I will come')).main).toContain(texts.confirmed);
    expect(await world.visitNow()).toMatchObject({ status: 'confirmed', version: 2 });
  });

  it('asks before it cancels, and keeps the visit of whoever is not sure', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    expect(await browser.follow('Cancel this visit')).toMatchObject({ h1: 'Do you want to cancel this visit?' });
    expect(await validHtml(browser.page.html)).toEqual([]);
    expect((await browser.follow('Keep my visit')).main).toContain(texts.booked);
    expect(await browser.post({ act: 'cancel' })).toMatchObject({ h1: 'Do you want to cancel this visit?' });
    expect((await world.visitNow()).version).toBe(1);
  });

  it('cancels with a reason, once; the button pressed again, from another tab or after going back, shows that it is so', async () => {
    const world = await manageWorld(store);
    const [one, other] = [world.browser(), world.browser()];
    for (const each of [one, other]) {
      await each.open(world.address());
      await each.follow('Cancel this visit');
    }
    const why = { reasonCode: 'transport', reason: '  No <b>train</b> 🚆 ' };
    expect((await one.submit(why, 'Yes, cancel')).main).toContain(texts.cancelled);
    expect((await other.submit({}, 'Yes, cancel')).main).toContain(texts.cancelled);
    expect(await one.back()).toMatchObject({ status: 200, h1: texts.cancelled });
    expect(await world.visitNow()).toMatchObject({
      status: 'cancelled',
      version: 2,
      reasonCode: 'transport',
      cancelReason: 'No <b>train</b> 🚆',
      cancelledBy: 'patient',
    });
    expect(one.page.html).not.toContain('train');
  });

  it('takes no reason of the practice’s, and none that nobody knows, and cancels all the same', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    await browser.post({ act: 'cancel', sure: 'yes', reasonCode: ['practice', '__proto__'], reason: '' });
    const visit = await world.visitNow();
    expect(visit.status).toBe('cancelled');
    expect(visit).not.toHaveProperty('reasonCode');
    expect(visit).not.toHaveProperty('cancelReason');
  });

  it('asks for fewer words, and keeps what was written and chosen', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    await browser.follow('Cancel this visit');
    const reason = `"><script>x</script>${'y'.repeat(10_000)}`;
    const page = await browser.submit({ reason, reasonCode: 'cost' }, 'Yes, cancel');
    expect(page).toMatchObject({ status: 422, errors: [{ field: 'reason' }] });
    expect(page.html).not.toContain('<script>x');
    expect(page.html).toContain('y'.repeat(10_000));
    expect(await validHtml(page.html)).toEqual([]);
    expect((await world.visitNow()).status).toBe('booked');
    expect((await browser.submit({ reason: '' }, 'Yes, cancel')).main).toContain(texts.cancelled);
    expect((await world.visitNow()).reasonCode).toBe('cost');
  });

  it('does not confirm a time that has become another one: it shows how the visit stands', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    await browser.open(world.address());
    const slot = aSlot({ clinicId: 'manhattan', start: tuesdayNine + 6 * 1440, end: tuesdayNine + 6 * 1440 + 40 });
    const moved = { ...(await world.visitNow()), slot, version: 2 };
    await store.commit({ kind: 'appointment-changed', appointment: moved, from: 1 });
    const page = await browser.press('Yes, I will come');
    expect(page).toMatchObject({ status: 409 });
    expect(page.main).toContain('your visit has changed');
    expect(page.main).toContain('Monday, November 30');
    expect((await world.visitNow()).status).toBe('booked');
    expect((await browser.press('Yes, I will come')).main).toContain(texts.confirmed);
  });

  it.each<[string, Partial<Appointment>]>([
    ['has begun', { slot: aSlot({ clinicId: 'bronx', start: tuesdayNine - 1440, end: tuesdayNine - 1400 }) }],
    ['is checked in', { status: 'checked-in' }],
    ['cannot take place', { needsRebooking: true }],
  ])('says whom to call where a visit %s', async (_, visit) => {
    const world = await manageWorld(store, { visit });
    const browser = world.browser();
    await browser.open(world.address());
    const page = await browser.post({ act: 'confirm' });
    expect(page).toMatchObject({ status: 409 });
    expect(page.main).toContain('Please call (631) 981-2663.');
    expect((await world.visitNow()).version).toBe(1);
  });

  it('says so where it could not be done, with the visit as it stands, and is done by trying again', async () => {
    const world = await manageWorld(store);
    const failing = { ...world.deps.ledger };
    let isDown = true;
    world.deps.ledger.commit = async (...args) => {
      if (isDown) throw Object.assign(new Error('slow'), { name: 'TimeoutError' });
      return failing.commit(...args);
    };
    const browser = world.browser();
    await browser.open(world.address());
    const page = await browser.press('Yes, I will come');
    expect(page).toMatchObject({ status: 503 });
    expect(page.main).toContain('Please try again, or call (631) 981-2663.');
    isDown = false;
    expect((await browser.press('Yes, I will come')).main).toContain(texts.confirmed);
  });

  it('leads on to the times that the visit can move to, and to tell that it got worse', async () => {
    const world = await manageWorld(store);
    const browser = world.browser();
    const { links } = await browser.open(world.address());
    const hrefOf = (text: string) => links.find((each) => each.text === text)?.href;
    expect(hrefOf('Choose another time')).toMatch(/^\.\/times\?lang=en&d=/);
    expect(hrefOf('Got worse? Tell us now.')).toMatch(/^\.\/worse\?lang=en&d=/);
    expect(hrefOf('Add it to my calendar')).toMatch(/^\.\.\/v1\/appointments\/apt_\w+\/calendar\.ics\?token=/);
    const moved = await world.send({ method: 'POST', address: world.address(), body: 'act=move' });
    expect(moved).toMatchObject({ status: 303, headers: { location: expect.stringMatching(/^\.\/times\?/) } });
    expect(JSON.stringify(links)).not.toContain(intakeId);
  });

  it.each(['', 'act=', 'act=toString', 'act=confirm&act=nothing', '__proto__=x', 'act[]=cancel', '%zz=%ff&act=\u202e'])(
    'with "%s" asks for nothing, and shows how the visit stands',
    async (body) => {
      const world = await manageWorld(store);
      const answer = await world.send({ method: 'POST', address: world.address(), body });
      expect(answer).toMatchObject({ status: 303 });
      expect((await world.visitNow()).version).toBe(1);
    },
  );
});
