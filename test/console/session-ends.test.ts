import { beforeEach, describe, expect, test } from 'vitest';
import { nurse } from '../access/callers.ts';
import { aCaseHeader, aClinicalRecord, anId } from '../support/records.ts';
import { type Browser, filledIn, linkOf, signInFrom } from '../support/sign-in-browser.ts';
import { type SignInWorld, startSignIn } from '../support/sign-in-world.ts';
import { validHtml } from '../support/valid-html.ts';

const minutes = 60;
const hours = 3600;
const cookie = '__Host-spinebridge-session';
const caseId = anId('int', 7);
const page = `/staff/cases/${caseId}`;
const note = 'She called: the pain is worse since Monday.';

const started = startSignIn().then(async (world) => {
  const header = aCaseHeader({ caseId, urgency: 'routine', pageOnCall: false });
  await world.system.commit(
    { kind: 'case-created', header },
    { kind: 'clinical-added', record: aClinicalRecord({ caseId }) },
  );
  return world;
});
let world: SignInWorld;
let browser: Browser;
beforeEach(async () => {
  world = await started;
  browser = world.browser();
});

const noteForm = async (by: Browser, text = note): Promise<Record<string, string>> =>
  filledIn(await by.open(page), 'Add the note', { 'note/text': text });

const notes = async (): Promise<string> => {
  const { body } = await world.system.ask({ method: 'GET', path: `/v1/cases/${caseId}`, token: nurse.token });
  return JSON.stringify(body.notes);
};
const keptRows = (): number =>
  world.system
    .store()
    .items('Requests')
    .filter(({ pk }) => pk?.S?.startsWith('KEPT#')).length;

describe('a session ends', () => {
  test('after 15 minutes without a sign, and not before', async () => {
    await browser.signIn('nurse-1');
    world.later(14 * minutes + 59);
    expect((await browser.open('/staff/session')).h1).toBe('Your session');
    world.later(15 * minutes);
    const led = await browser.open('/staff/session');
    expect(led.address).toBe('/staff/sign-in?why=idle&to=%2Fstaff%2Fsession');
  });

  test('after 12 hours in all, whatever is done', async () => {
    const { later } = world;
    await browser.signIn('nurse-1');
    for (let at = 0; at < 51; at++) {
      later(14 * minutes);
      await browser.open('/staff/session');
    }
    expect((await browser.open('/staff/session')).h1).toBe('Your session');
    later(6 * minutes);
    expect((await browser.open('/staff/session')).address).toContain('why=over');
  });

  test('by signing out, also for a copy of its cookie; the sign-in service forgets who it was', async () => {
    const shown = await browser.signIn('nurse-1');
    const copy = world.browser();
    copy.jar.set(cookie, browser.jar.get(cookie) ?? '');
    const form = filledIn(shown, 'Sign out');
    const out = await browser.send('/staff/sign-out', form);
    expect([out.main, browser.jar.has(cookie)]).toEqual([expect.stringContaining('You are signed out.'), false]);
    expect(out.headers.refresh).toMatch(/^0; url=https:\/\/spine\.example\/logout\?client_id=console&logout_uri=/);
    expect((await browser.open('/staff/sign-in')).main).toContain('You are signed out.');
    expect((await copy.open('/staff/session')).h1).toBe('Sign in');
    expect((await copy.ask('POST', page, await noteForm(await signedIn('nurse-1')))).status).toBe(401);
    copy.jar.set(cookie, browser.jar.get(cookie) ?? '');
    expect((await copy.ask('POST', '/staff/sign-out', form)).location).toContain('/staff/sign-in');
  });
});

async function signedIn(staffId: string): Promise<Browser> {
  const by = world.browser();
  await by.signIn(staffId);
  return by;
}

describe('a form', () => {
  test('with the token of somebody else, or none, does nothing and is not kept', async () => {
    const own = await signedIn('nurse-1');
    const stolen = await noteForm(await signedIn('nurse-2'), 'stolen');
    const rows = keptRows();
    const refused = await own.ask('POST', page, stolen);
    expect([refused.status, refused.main.includes('stolen'), refused.html.includes(stolen._form ?? '')]).toEqual([
      403,
      true,
      false,
    ]);
    const { _form, ...without } = stolen;
    expect((await own.ask('POST', page, without)).status).toBe(403);
    expect((await own.ask('POST', page, { ...without, _form: `${_form}A` })).status).toBe(403);
    expect((await world.browser().ask('POST', page, stolen)).status).toBe(401);
    expect([await notes(), keptRows()]).toEqual([expect.not.stringContaining('stolen'), rows]);
  });

  test('of another site comes without the cookie, does nothing and is not kept', async () => {
    const rows = keptRows();
    const refused = await world.browser().ask('POST', page, { act: 'note', 'note/text': 'From elsewhere.' });
    expect([refused.status, keptRows()]).toEqual([401, rows]);
    expect(refused.main).toContain('From elsewhere.');
  });

  test('of the front desk that only a nurse may send is refused, and shown again', async () => {
    const desk = await signedIn('front-desk-1');
    const form = await noteForm(desk, 'x');
    const fields = { ...form, act: 'override', 'override/urgency': 'emergent', 'override/reason': 'Because I say so.' };
    const refused = await desk.ask('POST', page, fields);
    expect([refused.status, refused.html.includes('Because I say so.')]).toEqual([403, true]);
  });
});

describe('what was written when a session ended', () => {
  test('waits for whoever wrote it, and is sent by one button', async () => {
    const own = await signedIn('nurse-1');
    const form = await noteForm(own);
    world.later(15 * minutes);
    const refused = await own.ask('POST', page, form);
    expect([refused.status, refused.main]).toEqual([
      401,
      expect.stringContaining('What you wrote is kept for an hour.'),
    ]);
    expect(refused.title).not.toContain('pain');
    const back = await signInFrom(refused, own, 'nurse-1');
    expect([back.status, back.h1]).toEqual([200, 'What you wrote']);
    expect(await validHtml(refused.html)).toEqual([]);
    expect(await validHtml(back.html)).toEqual([]);
    expect(back.html).toMatch(/<label[^>]*>Note<\/label>/);
    const sent = await own.send(back.address, filledIn(back, 'Send'));
    expect([sent.status, sent.address]).toEqual([200, `${page}?did=note`]);
    expect(await notes()).toContain(note);
    expect((await own.open(back.address)).h1).toBe('Nothing is kept here');
  });

  test('is shown to nobody else, and still waits', async () => {
    const own = await signedIn('nurse-1');
    const form = await noteForm(own, 'Only mine to read.');
    world.later(15 * minutes);
    const refused = await own.ask('POST', page, form);
    const other = await signInFrom(refused, own, 'nurse-2');
    expect([other.status, other.html.includes('Only mine')]).toEqual([404, false]);
    const tried = await own.send(other.address, filledIn(other, 'Sign out'));
    expect(tried.status).toBe(404);
    await own.signIn('nurse-1');
    expect((await own.open(other.address)).html).toContain('Only mine to read.');
  });

  test('can be thrown away, and is gone after an hour', async () => {
    const own = await signedIn('nurse-1');
    const [first, second] = [await noteForm(own, 'First thought.'), await noteForm(own, 'Second thought.')];
    world.later(15 * minutes);
    const [one, two] = [await own.ask('POST', page, first), await own.ask('POST', page, second)];
    const back = await signInFrom(one, own, 'nurse-1');
    const away = await own.ask('POST', `${back.address}&discard=1`, filledIn(back, 'Throw it away'));
    expect(away.location).toBe('/staff');
    expect((await own.open(back.address)).status).toBe(404);
    const other = new URL(linkOf(two, 'Sign in'), 'https://x.test').searchParams.get('to') ?? '';
    expect((await own.open(other)).html).toContain('Second thought.');
    world.later(hours);
    await own.signIn('nurse-1');
    expect((await own.open(other)).status).toBe(404);
  });

  test('is kept where a page was left open while its reader signed in anew', async () => {
    const own = await signedIn('nurse-1');
    const form = await noteForm(own, 'Typed in an old page.');
    await own.signIn('nurse-1');
    const refused = await own.ask('POST', page, form);
    expect(refused.status).toBe(403);
    const kept = await own.open(linkOf(refused, 'See what you wrote, and send it'));
    const sent = await own.send(kept.address, filledIn(kept, 'Send'));
    expect([sent.status, await notes()]).toEqual([200, expect.stringContaining('Typed in an old page.')]);
  });

  test('is not kept of an altered token, of a session that was signed out, or beyond 100 kB', async () => {
    const own = await signedIn('nurse-1');
    const form = await noteForm(own, `A long ${'y'.repeat(100_001)}`);
    const rows = keptRows();
    world.later(15 * minutes);
    const large = await own.ask('POST', page, form);
    expect([large.status, large.main.includes('kept'), large.html.includes('A long yyy')]).toEqual([401, false, true]);
    await own.ask('POST', page, { ...form, 'note/text': 'Short.', _form: form._form?.slice(2) ?? '' });
    expect(keptRows()).toBe(rows);
  });
});
