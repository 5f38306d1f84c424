import { beforeAll, describe, expect, test } from 'vitest';
import { type CasePages, pageOf, startCasePages, tokenOn } from '../support/case-pages.ts';
import { anId } from '../support/records.ts';

let pages: CasePages;
let nurse: CasePages['nurse'];
let desk: CasePages['desk'];
let aCase: CasePages['aCase'];
let shown: CasePages['shown'];
beforeAll(async () => {
  pages = await startCasePages();
  ({ nurse, desk, aCase, shown } = pages);
});

describe('two on one case at once', () => {
  test('shows both versions and the words; the second press does it', async () => {
    const id = await aCase();
    const colleague = await pages.world.signedIn('nurse-2', 'nurse');
    await nurse.open(pageOf(id));
    await colleague.open(pageOf(id));
    await colleague.submit({ 'assign/assignee': 'nurse-2' }, 'Assign');
    await colleague.submit({ 'override/urgency': 'expedited', 'override/reason': 'Worse.' }, 'Change the urgency');
    const page = await nurse.submit({ 'note/text': 'Left a message.\nCall again.' }, 'Add the note');
    expect(page.status).toBe(412);
    expect(page.main).toContain('Somebody changed this meanwhile');
    expect(page.main).toMatch(/Urgency\s*Routine\s*Expedited\s*changed/);
    expect(page.main).toMatch(/Assigned to\s*none\s*nurse-2\s*changed/);
    expect(page.html).toContain('Left a message.\nCall again.');
    expect((await shown(id)).notes).toEqual([]);
    const done = await nurse.press('Do it on the new version');
    expect(done.via).toEqual([`${pageOf(id)}?did=note`]);
    expect((await shown(id)).notes).toMatchObject([{ text: 'Left a message.\nCall again.' }]);
  });

  test('leaves it', async () => {
    const id = await aCase();
    await nurse.open(pageOf(id));
    await desk.open(pageOf(id));
    await desk.submit({ 'note/text': 'One.' }, 'Add the note');
    await nurse.submit({ 'note/text': 'Two.' }, 'Add the note');
    const page = await nurse.follow('Leave it');
    expect([page.status, page.address]).toEqual([200, pageOf(id)]);
    expect((await shown(id)).notes).toHaveLength(1);
  });

  test('words for a case that ended meanwhile are given back', async () => {
    const id = await aCase();
    await desk.open(pageOf(id));
    await nurse.open(pageOf(id));
    await nurse.submit({ 'close/outcome': 'treated' }, 'Yes, close this case');
    const page = await desk.submit({ 'note/text': 'A long and careful note.' }, 'Add the note');
    expect(page.status).toBe(412);
    expect(page.main).toContain('A long and careful note.');
    expect(page.main).not.toContain('Do it on the new version');
  });
});

describe('an emergency that is paged', () => {
  test('is not closed before anybody was reached: the page says so without addresses for programs', async () => {
    const id = await aCase({ urgency: 'emergent', pageOnCall: true, pagingOpen: true, round: 1 });
    await nurse.open(pageOf(id));
    const page = await nurse.submit({ 'close/outcome': 'other', 'close/note': 'Fine now.' }, 'Yes, close this case');
    expect(page.status).toBe(409);
    expect(page.errors[0]?.text).toMatch(/Call them first and log it, or say who takes them over\.$/);
    expect(page.html).toContain('Fine now.');
    await nurse.submit({ 'redirect/reason': 'To the emergency room.' }, 'Yes, redirect this case');
    expect((await shown(id)).status).toBe('redirected');
  });
});

describe('what is sent', () => {
  test('twice by a double press is done once', async () => {
    const id = await aCase();
    const page = await nurse.open(pageOf(id));
    await nurse.submit({ 'note/text': 'Once.' }, 'Add the note');
    const sent = { act: 'note', _version: '1', 'note/text': 'Twice.', _form: tokenOn(page) };
    const version = (await shown(id)).version;
    const pressed = { ...sent, _version: String(version) };
    const both = [await nurse.post(pressed, pageOf(id)), await nurse.post(pressed, pageOf(id))];
    expect(both.map(({ via }) => via)).toEqual([[`${pageOf(id)}?did=note`], [`${pageOf(id)}?did=note`]]);
    const notes: { text: string }[] = (await shown(id)).notes;
    expect(notes.map(({ text }) => text).toSorted()).toEqual(['Once.', 'Twice.']);
  });

  test('with an act that there is not, or none, is refused', async () => {
    const id = await aCase();
    await nurse.open(pageOf(id));
    expect((await nurse.post({ act: 'erase' }, pageOf(id))).status).toBe(422);
    await nurse.open(pageOf(id));
    expect((await nurse.post({ act: 'constructor', _seen: '{', _version: 'x' }, pageOf(id))).status).toBe(422);
  });

  test('for a case that there is not says so', async () => {
    await nurse.open(pageOf(await aCase()));
    const page = await nurse.post({ act: 'note', 'note/text': 'x' }, pageOf(anId('int', 99999)));
    expect(page.status).toBe(404);
  });

  test('10,000 letters and hostile signs stay text in the box', async () => {
    const id = await aCase();
    await nurse.open(pageOf(id));
    const hostile = `"><script>alert(1)</script>\u202e😀${'a'.repeat(10_000)}`;
    const page = await nurse.submit({ 'note/text': hostile }, 'Add the note');
    expect(page.status).toBe(422);
    expect(page.errors).toMatchObject([{ field: 'note/text' }]);
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).toContain('a'.repeat(10_000));
  });
});

describe('the front desk', () => {
  test('is offered what it may do, and no more', async () => {
    const page = await desk.open(pageOf(await aCase({ unreadText: true }, 'ref')));
    expect(page.main).toMatch(/Log a call/);
    expect(page.main).toMatch(/Add a note/);
    expect(page.main).toMatch(/Assign/);
    expect(page.main).toMatch(/Correct name/);
    expect(page.main).not.toMatch(/I have read|Change the urgency|Ask the referrer|Advise|Decline|Redirect|Close/);
  });

  test('is refused what it sends all the same, and told who can', async () => {
    const id = await aCase();
    await desk.open(pageOf(id));
    const page = await desk.post({ act: 'decline', _version: '1', 'decline/reason': 'No.' }, pageOf(id));
    expect(page.status).toBe(403);
    expect(page.main).toMatch(/nurse/i);
    expect(page.main).toContain('No.');
    expect((await shown(id)).status).toBe('received');
  });

  test('reads who stops a page, and cannot', async () => {
    const id = await aCase({ pageOnCall: true, pagingOpen: true, round: 1 });
    const page = await desk.open(pageOf(id));
    expect(page.main).toContain('A nurse, a surgeon or an admin stops that.');
    expect(page.main).not.toContain('I have it');
    const tried = await desk.post({ act: 'acknowledge', 'acknowledge/round': '1' }, pageOf(id));
    expect(tried.status).toBe(403);
  });
});

describe('a case that has ended', () => {
  test('offers the log of a call and nothing else', async () => {
    const id = await aCase({ status: 'closed', outcome: 'treated', endedAt: '2026-11-20T09:00:00-05:00' });
    const page = await nurse.open(pageOf(id));
    expect(page.main).toContain('Log a call');
    expect(page.main).not.toMatch(
      /Add a note|Assign|Book|Decline|Yes, close|Change the urgency|Correct name|I have it/,
    );
    const after = await nurse.submit({ 'contact/channel': 'phone', 'contact/reached': 'false' }, 'Log it');
    expect(after.via).toEqual([`${pageOf(id)}?did=contact`]);
  });
});
