import { beforeAll, describe, expect, test, vi } from 'vitest';
import { admin } from '../access/callers.ts';
import {
  bookedOnPage,
  type CasePages,
  now,
  pageOf,
  slotsOn,
  startCasePages,
  timesOf,
  toBeSeenBy,
} from '../support/case-pages.ts';
import { validHtml } from '../support/valid-html.ts';

let pages: CasePages;
let nurse: CasePages['nurse'];
let desk: CasePages['desk'];
let aCase: CasePages['aCase'];
let shown: CasePages['shown'];
beforeAll(async () => {
  pages = await startCasePages();
  ({ nurse, desk, aCase, shown } = pages);
});

describe('a visit of the case', () => {
  test('is moved by one press; the old time is kept until then', async () => {
    const { caseId, visit } = await bookedOnPage(pages, nurse);
    await nurse.open(pageOf(caseId));
    const page = await nurse.follow('Move');
    expect(page.main).toMatch(/The visit now: \w+, \w+ \d+, \d+:\d\d [AP]M, [^,]+, with .*It is kept until/);
    const after = await nurse.press(slotsOn(page.html).at(-1) ?? '');
    expect(after.via).toEqual([`${pageOf(caseId)}?did=move&visit=${visit.appointmentId}`]);
    expect(after.main).toMatch(/The visit was moved: \w+, \w+ \d+/);
    const { appointments } = await shown(caseId);
    expect(appointments).toHaveLength(1);
    expect(appointments[0].start).not.toBe(visit.start);
  });

  test('that a colleague changed meanwhile is not moved unseen: both versions, then the second press', async () => {
    const { caseId, visit } = await bookedOnPage(pages, nurse);
    const page = await nurse.open(timesOf(caseId, `?moving=${visit.appointmentId}`));
    await desk.open(pageOf(caseId));
    await desk.press('Confirm');
    const slot = slotsOn(page.html)[1] ?? '';
    const met = await nurse.press(slot);
    expect(met.status).toBe(412);
    expect(met.main).toMatch(/This visit.*Booked.*Confirmed by the patient.*changed/);
    expect(await validHtml(met.html)).toEqual([]);
    expect((await nurse.press(slot)).via).toEqual([expect.stringContaining(`${pageOf(caseId)}?did=move&visit=`)]);
  });

  test('is checked in, or missed, on its day and not before', async () => {
    const caseId = await aCase({ deadlines: (await shown(await aCase())).deadlines });
    const slots = slotsOn((await desk.open(timesOf(caseId, '?from=2026-11-24'))).html);
    await desk.press(slots[0] ?? '');
    const page = await desk.open(pageOf(caseId));
    expect(page.main).not.toMatch(/Check in|Did not come|Mark as no-show/);
    expect(page.main).toMatch(/Confirm.*Cancel/);
  });

  test('is confirmed, checked in and completed', async () => {
    const { caseId } = await bookedOnPage(pages, desk);
    await desk.open(pageOf(caseId));
    for (const button of ['Confirm', 'Check in', 'Visit took place']) await desk.press(button);
    const { appointments, status } = await shown(caseId);
    expect([appointments[0].status, status]).toEqual(['completed', 'seen']);
  });

  test.each([
    ['Mark as no-show', 'no-show/reasonCode', 'no-show'],
    ['Yes, cancel this visit', 'cancel/reasonCode', 'cancelled'],
  ])('%s, with why', async (button, field, status) => {
    const { caseId, visit } = await bookedOnPage(pages, desk);
    await desk.open(pageOf(caseId));
    const name = field.replace('/', `.${visit.appointmentId}/`);
    await desk.submit({ [name]: 'transport' }, button);
    expect((await shown(caseId)).appointments).toMatchObject([{ status, reasonCode: 'transport' }]);
  });

  test('after the deadline is accepted by a nurse with a reason, and not by the front desk', async () => {
    const caseId = await aCase(now);
    const [slot = ''] = slotsOn((await desk.open(timesOf(caseId))).html);
    await desk.press(slot);
    expect(desk.page.main).not.toContain('Accept the late visit');
    const [visit] = (await shown(caseId)).appointments;
    await nurse.open(pageOf(caseId));
    const name = `accept-late.${visit.appointmentId}/reason`;
    expect((await nurse.press('Accept the late visit')).errors).toMatchObject([{ field: name }]);
    await nurse.submit({ [name]: 'She is away until then.' }, 'Accept the late visit');
    expect((await shown(caseId)).visitAfterDeadline).toBe(false);
  });
});

describe('what a page leads to', () => {
  const taken = {
    acknowledgedBy: 'nurse-2',
    acknowledgedAt: '2026-11-23T13:00:00.000Z',
    status: 'acknowledged',
  } as const;
  const soon = { contactBy: '2026-11-23T10:00:00-05:00', seenBy: '2026-11-26T09:00:00-05:00' };
  const due = { acknowledgeBy: '2026-11-23T08:00:00-05:00', ...soon };
  const mainOf = (html: string) => /<(?:a|button) class="usa-button main-button[^>]*>([^<]+)/.exec(html)?.[1];

  test.each([
    ['the call, of an emergency', { urgency: 'emergent', deadlines: due }, 'Call'],
    ['the call, where that clock is next', { deadlines: due }, 'Call'],
    ['the words', { unreadText: true, deadlines: { ...due, readBy: '2026-11-23T09:30:00-05:00' } }, 'I have read'],
    ['a visit', { reachedAt: '2026-11-23T13:30:00.000Z', deadlines: due }, 'Book a visit'],
  ] as const)('is what its clock asks for: %s', async (_, changes, button) => {
    const { html, main } = await nurse.open(pageOf(await aCase({ ...taken, ...changes })));
    expect(html.match(/main-button/g)).toHaveLength(1);
    expect(mainOf(html)).toContain(button);
    expect(main).toContain('nurse-2 answered; not assigned');
  });

  test('a level that was raised by hand pages nobody yet, and says nothing of paging', async () => {
    const id = await aCase({ urgency: 'expedited' });
    await nurse.open(pageOf(id));
    const page = await nurse.submit(
      { 'override/urgency': 'urgent', 'override/reason': 'Worse.' },
      'Change the urgency',
    );
    expect((await shown(id)).pagingOpen).toBe(true);
    expect(page.main).toContain('The urgency was changed. It is now Urgent.');
    expect(page.main).not.toMatch(/Paging: nobody|the paging/);
    expect((await desk.open(pageOf(id))).main).not.toContain('is being paged');
  });

  test('what a lower level stops is said before, and what is left undone at the end', async () => {
    const paged = { urgency: 'emergent', pageOnCall: true, pagingOpen: true, round: 1 } as const;
    expect((await nurse.open(pageOf(await aCase(paged)))).main).toContain(
      'what runs now: the paging, the visit to the',
    );
    const id = await aCase({ ...taken, unreadText: true, needsHumanReview: true });
    const page = await nurse.open(pageOf(id));
    expect(page.main).toMatch(/Nobody has reached this person\. Nobody has read the words\..*Yes, close this case/);
    expect(page.main).toContain('“Change the urgency” ends the check');
    const closed = await nurse.submit({ 'close/outcome': 'treated' }, 'Yes, close this case');
    expect(closed.main).not.toMatch(/Check (the|this) level|read it now|Read it by|· not yet/);
  });

  test('an answer that nobody chose is asked for in words', async () => {
    await nurse.open(pageOf(await aCase()));
    const { errors } = await nurse.press('Log it');
    expect(errors.map(({ text }) => text)).toEqual(['How: choose one', 'Did you reach the person? choose one']);
  });
});

describe('a visit that is to be settled', () => {
  const mainButton = (html: string) => /main-button[^>]*>\s*([^<]+)/.exec(html)?.[1];

  test('because it needs another time is moved by the main button, and no second one is booked', async () => {
    const { caseId, visit } = await bookedOnPage(pages, nurse);
    await nurse.open(pageOf(caseId));
    await nurse.submit({ 'contact/channel': 'phone', 'contact/reached': 'true' }, 'Log it');
    const date = visit.start.slice(0, 10);
    await pages.world.system.ask({
      method: 'POST',
      path: `/v1/practitioners/${visit.practitionerId}/time-off`,
      body: { from: date, to: date, reason: 'Ill.' },
      token: admin.token,
    });
    const page = await nurse.open(pageOf(caseId));
    expect(mainButton(page.html)).toBe('Move the visit');
    expect((await nurse.open(timesOf(caseId))).main).toMatch(/This case has such a visit: .*Move that visit instead/);
    await nurse.open(pageOf(caseId));
    expect((await nurse.follow('Move the visit')).main).toContain('The visit now:');
  });

  test('because nobody said what became of it is marked by the main button; the list says so too', async () => {
    const { caseId, visit } = await bookedOnPage(pages, nurse);
    await nurse.open(pageOf(caseId));
    await nurse.submit({ 'contact/channel': 'phone', 'contact/reached': 'true' }, 'Log it');
    const before = Date.now();
    vi.setSystemTime(Date.parse(visit.start) + 60_000);
    const late = await pages.world.signedIn('nurse-1', 'nurse');
    const { html, main } = await late.open(pageOf(caseId));
    expect(mainButton(html)).toBe('Mark the visit');
    expect(html).toContain(`href="#change-${visit.appointmentId}"`);
    expect(html).toMatch(new RegExp(`id="change-${visit.appointmentId}" open`));
    expect(main).toContain('Say what became of the visit');
    expect((await late.open('/staff')).main).toContain('Mark the visit');
    vi.setSystemTime(before);
  });

  test('clocks that have run out say for how long, and of which day they are', async () => {
    const id = await aCase({ ...now, ...toBeSeenBy('2026-11-22T07:00:00-05:00') });
    const { main } = await nurse.open(pageOf(id));
    expect(main).toMatch(/By Sunday, November 22, 7:00\sAM · overdue 1 day 2 h/);
    expect(main).toMatch(/By today, 10:00\sAM · not yet/);
  });

  test('an emergency that was withdrawn and rings still says until when to answer', async () => {
    const rings = { urgency: 'emergent', pageOnCall: true, pagingOpen: true, round: 1 } as const;
    const id = await aCase({ ...rings, ...now, status: 'withdrawn', endedAt: '2026-11-23T09:00:00-05:00' }, 'ref');
    const { main } = await nurse.open(pageOf(id));
    expect(main).toMatch(/Next: acknowledge in 1 h.*Withdrawn/);
  });
});
