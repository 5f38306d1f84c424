import { describe, expect, it } from 'vitest';
import { aCaseHeader, anAppointment, anId, aSlot, monday } from '../../../support/records.ts';
import { timesWorld } from '../../../support/times-world.ts';
import { validHtml } from '../../../support/valid-html.ts';

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const titleOf = ({ title }: { title: string }): string => title.split(' – ')[0] ?? '';
const routine = { urgency: 'routine', pageOnCall: false } as const;

describe('a visit that was booked', () => {
  const booked = async (visit: object, state: object = {}, lang = 'en', level: object = routine) => {
    const appointment = anAppointment(visit);
    const world = await timesWorld({
      header: aCaseHeader({ ...level, caseId: appointment.caseId }),
      visit: appointment,
    });
    const { caseId, appointmentId } = appointment;
    const address = world.addressOf('booked', 'booked', { caseId, appointmentId, outcome: 'booked', ...state }, lang);
    return world.client.open(address);
  };

  it('shows when, where, code, what to bring and how to change it, and nothing of the person', async () => {
    const page = await booked({});
    expect(textOf(page.html)).toMatch(/When Tuesday, November 24, 9:00 AM Where .* Your code .* Bring to your visit:/);
    const { givenName, familyName } = aCaseHeader().contact;
    expect(page.html).not.toMatch(new RegExp(`${givenName}|${familyName}`));
    expect(page.links.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Add it to your calendar', 'Confirm, move or cancel', 'Tell us what got worse']),
    );
  });

  it.each([
    ['en', 'Call 911'],
    ['es', 'Llame al 911'],
  ])('of an emergency says first to call 911 (%s)', async (lang, call) => {
    const page = await booked({}, {}, lang, { urgency: 'emergent' });
    expect(page.main.indexOf(call)).toBeGreaterThanOrEqual(0);
    expect(page.main.indexOf(call)).toBeLessThan(page.main.indexOf(page.h1));
    expect(page.html).toContain('class="call-button" href="tel:911"');
    expect(await validHtml(page.html)).toEqual([]);
  });

  it.each([
    [{}, 'We send an email and a text'],
    [{ smsConsent: false }, 'We send an email with'],
    [{ email: undefined }, 'We send a text'],
    [{ email: undefined, smsConsent: false }, 'We do not send a message. We call you to confirm.'],
  ])('says how the person hears of it: %j', async (contact, words) => {
    const visit = anAppointment();
    const given = { ...aCaseHeader().contact, email: 'maria@example.org', phone: '+16315550123', smsConsent: true };
    const { caseId, appointmentId } = visit;
    const header = aCaseHeader({ ...routine, caseId, contact: { ...given, ...contact } });
    const world = await timesWorld({ header, visit });
    const address = world.addressOf('booked', 'booked', { caseId, appointmentId, outcome: 'booked' });
    expect(textOf((await world.client.open(address)).html)).toContain(words);
  });

  it('says of one by video how it takes place, and of no way there', async () => {
    const slot = aSlot({ appointmentType: 'telehealth' });
    const page = await booked({ slot, keptAt: undefined });
    expect(textOf(page.html)).toContain('stay at home');
    expect(textOf(page.html)).not.toMatch(/Directions|Bring to your visit/);
    expect(await validHtml(page.html)).toEqual([]);
  });

  it.each([
    [{ coverage: 'medicare' }, 'Medicare pays 80 percent after its deductible. You pay the rest. We do not know'],
    [{ coverage: 'medicare', secondary: 'aarp' }, 'Your second plan pays the rest.'],
    [{ coverage: 'no-fault' }, 'We do not know the deductible of your plan.'],
    [{ coverage: 'workers-compensation' }, 'We do not know if your case is accepted yet.'],
  ])('says what the published rules say of the cost: %j', async (state, words) => {
    expect(textOf((await booked({}, state)).html)).toContain(words);
  });

  it.each([{}, { coverage: 'medicaid' }, { coverage: 'medicare', secondary: 'medicaid' }])(
    'guesses nothing of the cost: %j',
    async (state) => {
      expect(textOf((await booked({}, state)).html)).toContain('What it may cost Ask your plan and our office');
    },
  );

  it('that was cancelled is told as over', async () => {
    expect(titleOf(await booked({ status: 'cancelled' }))).toBe('This visit is over, or it was cancelled.');
  });

  it('is shown to nobody by the address of another case', async () => {
    const page = await booked({}, { caseId: anId('int', 9) });
    expect(page.status).toBe(404);
  });

  it('is read by the clock of the clinic, on both sides of a change of clocks', async () => {
    const start = Date.parse('2027-03-15T13:00:00Z') / 60_000;
    const page = await booked({ slot: aSlot({ start, end: start + 40 }) });
    expect(textOf(page.html)).toContain('Monday, March 15, 9:00 AM');
  });
});

describe('a visit that is to be moved', () => {
  it('is not offered other times once it begins too soon for that', async () => {
    const start = monday.epochMilliseconds / 60_000 + 60;
    const appointment = anAppointment({ slot: aSlot({ start, end: start + 20 }) });
    const { caseId, appointmentId } = appointment;
    const world = await timesWorld({ header: aCaseHeader({ ...routine, caseId }), visit: appointment });
    const address = world.addressOf('times', 'times', { caseId, moving: appointmentId });
    const page = await world.client.open(address);
    expect(titleOf(page)).toBe('It is too late to move this visit here.');
    const pressed = await world.client.post({ slot: 'any' }, address);
    expect([pressed.status, titleOf(pressed)]).toEqual([409, 'It is too late to move this visit here.']);
    expect(world.committed).toEqual([]);
  });

  it.each([{ status: 'cancelled' as const }, { caseId: anId('int', 9) }])(
    'must be open, and of the case: %j',
    async (visit) => {
      const world = await timesWorld({ header: aCaseHeader(routine), visit: anAppointment(visit) });
      const state = { caseId: aCaseHeader().caseId, moving: anAppointment().appointmentId };
      expect((await world.client.open(world.addressOf('times', 'times', state))).status).toBe(404);
    },
  );
});
