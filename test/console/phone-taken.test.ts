import { beforeAll, describe, expect, test } from 'vitest';
import { nurse } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { calmAnswers } from '../support/page-walk.ts';
import { caseIn, openPhoneForm } from '../support/phone-form-pages.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
beforeAll(async () => {
  world = await startConsole();
});

const open = (role?: 'nurse' | 'front-desk') => openPhoneForm(world, role);
const caseOf = async (caseId: string) =>
  (await world.system.ask({ method: 'GET', path: `/v1/cases/${caseId}`, token: nurse.token })).body;
const weak = { weakness: 'bilateral', 'weakness.start': 'today' };

describe('after an emergency was taken', () => {
  test('a number that is none stays to be seen, and is mended while the caller is on the line', async () => {
    const client = await open('front-desk');
    const page = await client.submit({ ...weak, phone: '631 555 9' }, 'take');
    const taken = caseIn(page);
    expect(page.main).toContain('“631 555 9” is not a whole number. Ask for it again.');
    expect(await validHtml(page.html)).toEqual([]);
    expect((await (await world.signedIn('nurse-2', 'nurse')).open(`/staff/cases/${taken}`)).main).toContain(
      '631 555 9',
    );
    await client.open(page.address);
    const refused = await client.submit({ 'patient/phone': '631 555 99' }, 'Save the number');
    expect([refused.status, refused.errors.map(({ field }) => field)]).toEqual([422, ['patient/phone']]);
    expect(refused.errors[0]?.text).toBe('Write all ten digits of the number, like (631) 555-0123.');
    expect(refused.html).toContain('value="631 555 99"');
    expect(refused.main).toContain('Say to the caller now');
    const mended = await client.submit({ 'patient/phone': '(631) 555-0199' }, 'Save the number');
    expect(mended.main).toContain('The number is saved.');
    expect(mended.main).toContain('Say to the caller now');
    expect(mended.html).not.toContain('Number to call');
    expect((await caseOf(taken)).contact.phone).toBe('+16315550199');
  });

  test('a nurse has it in hand there, and still reads what to say; the front desk is not asked', async () => {
    const client = await open('nurse');
    const page = await client.submit({ gait: 'cannot-walk', phone: '6315550101' }, 'take');
    const had = await client.press('I have it');
    expect(had.main).toContain('You have it.');
    expect(had.main).toContain('Say to the caller now');
    expect(had.html).not.toContain('I have it<');
    expect(await caseOf(caseIn(page))).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-1' });
    const front = await open('front-desk');
    const desk = await front.submit({ gait: 'cannot-walk', phone: '6315550102' }, 'take');
    expect(desk.html).not.toContain('I have it<');
    const say = new URLSearchParams(desk.address.split('?')[1]).get('say') ?? '';
    const token = /name="_form" value="([^"]+)"/.exec((await front.open('/staff/intakes/new')).html)?.[1] ?? '';
    const address = `/staff/intakes/${caseIn(desk)}/taken`;
    const refused = await front.post({ act: 'acknowledge', say, _form: token }, address);
    expect([refused.status, refused.title.startsWith('Error:')]).toEqual([403, true]);
    expect(refused.main).toContain('Say to the caller now');
    const none = await front.post({ act: 'none', say, _form: token }, address);
    expect([none.status, none.main.includes('no such button')]).toEqual([422, true]);
    expect(await caseOf(caseIn(desk))).toMatchObject({ pagingOpen: true });
  });

  test('no gap to fill in is read out, and no page that nobody has who calls', async () => {
    const spoken = await (await open()).submit({ weakness: 'bilateral', gait: 'cannot-walk', language: 'es' }, 'take');
    expect(spoken.main).toContain('I am weak in both arms or legs.');
    expect(spoken.main).toContain('Tengo débiles los dos brazos');
    expect(spoken.main).not.toMatch(/\(when\)|\(cuándo\)|this page|esta página/i);
  });

  test('its title says nothing of what was answered, nor of the words', async () => {
    const words = await (await open()).submit({ ...calmAnswers, words: 'I want to kill myself' }, 'take');
    expect(words.via[0]).toContain('/taken');
    const lost = await (await open()).submit({ bladder: 'loss-of-control-or-retention' }, 'take');
    for (const { title, h1 } of [words, lost]) {
      expect(title).toMatch(/^Case taken/);
      expect(`${title} ${h1}`).not.toMatch(/harm|bladder|suicide/i);
    }
  });
});

describe('two callers of whom the same was typed', () => {
  test('are two cases while nobody knows a name, and a double press is one', async () => {
    const client = await open('front-desk');
    const form = client.page;
    const first = await client.submit(weak, 'take');
    const second = await (await open('front-desk')).submit(weak, 'take');
    expect(caseIn(second)).not.toBe(caseIn(first));
    const token = /name="_form" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const typed = { ...weak, form: 'intake', channel: 'phone', language: 'en', act: 'take', _form: token };
    const pressed = await client.post(typed, '/staff/intakes/new');
    const again = await client.post(typed, '/staff/intakes/new');
    expect(caseIn(again)).toBe(caseIn(pressed));
  });

  test('of the same name are told for one, and taken as two by a button', async () => {
    const typed = { ...weak, given: 'Maria', words: '"quoted" <words>' };
    const first = await (await open('front-desk')).submit(typed, 'take');
    const desk = await open('front-desk');
    const again = await desk.submit(typed, 'take');
    expect(caseIn(again)).toBe(caseIn(first));
    expect(again.main).toContain('Nothing was stored twice.');
    expect(await validHtml(again.html)).toEqual([]);
    const another = await desk.press('This is another person: take it as a new case');
    expect(caseIn(another)).not.toBe(caseIn(first));
    expect(another.main).toContain('Say to the caller now');
    expect(await caseOf(caseIn(another))).toMatchObject({ urgency: 'emergent', contact: { givenName: 'Maria' } });
    const elsewhere = await (await open('nurse')).open(again.address);
    expect(elsewhere.html).not.toContain('This is another person');
  });
});

describe('a call that is not taken', () => {
  test.each([
    [weak, 'This is not taken yet. Say to the caller now: call 911.'],
    [{ words: 'I want to kill myself' }, 'call or text 988'],
    [{ gait: 'normal' }, 'If this may be an emergency, say to the caller now: call 911.'],
  ])('is told first what to say to the caller: %j', async (typed, said) => {
    const client = await open();
    const page = await client.post({ ...typed, act: 'take', _form: 'forged' }, '/staff/intakes/new');
    expect(page.status).toBe(403);
    expect(page.main).toContain(said);
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('what was typed is not left behind unasked, where scripts run', async () => {
    const client = await open();
    expect(client.page.html).not.toContain('data-unsaved');
    expect((await client.submit({ words: 'half a call' }, 'check')).html).toContain('data-unsaved');
  });
});

describe('the search', () => {
  test('says what can be found, and that a case taken a moment ago comes later', async () => {
    const client = await open('front-desk');
    await client.open('/staff');
    expect(client.page.html).toContain('all ten digits of a number');
    const page = await client.submit({ q: 'okonk' }, 'Find');
    expect(page.main).toContain('Only what is whole is found');
    expect(page.main).toContain('taken a moment ago');
  });
});
