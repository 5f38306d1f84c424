import { beforeAll, describe, expect, test } from 'vitest';
import { nurse as nurseToken } from '../access/callers.ts';
import {
  bookedOnPage,
  type CasePages,
  inTwoWeeks,
  now,
  pageOf,
  slotsOn,
  startCasePages,
  timesOf,
} from '../support/case-pages.ts';

let pages: CasePages;
let nurse: CasePages['nurse'];
let desk: CasePages['desk'];
let aCase: CasePages['aCase'];
let shown: CasePages['shown'];
beforeAll(async () => {
  pages = await startCasePages();
  ({ nurse, desk, aCase, shown } = pages);
});

/** Books the first time for a case, as whoever is quicker. @returns the visit */
async function takenBefore(slotId: string) {
  const caseId = await aCase(inTwoWeeks);
  const body = { caseId, slotId };
  return (await pages.world.system.ask({ method: 'POST', path: '/v1/appointments', token: nurseToken.token, body }))
    .body;
}

/** The way back to a case, with the visit that was booked. */
const ledBy = (caseId: string) => expect.stringContaining(`${pageOf(caseId)}?did=book&visit=apt_`);

describe('booking from a case', () => {
  test('one press books the soonest time before the deadline, and leads back to the case', async () => {
    const caseId = await aCase(inTwoWeeks);
    await nurse.open(pageOf(caseId));
    const page = await nurse.follow('Book a visit');
    expect(page.main).toContain('Before the deadline');
    const [slot = ''] = slotsOn(page.html);
    const after = await nurse.press(slot);
    expect(after.via).toEqual([ledBy(caseId)]);
    expect(after.main).toMatch(/Booked: \w+, \w+ \d+, \d+:\d\d [AP]M, [^,]+, with \w/);
    expect(after.main).not.toContain('That is after the deadline');
    const { appointments, status, acknowledgedBy } = await shown(caseId);
    expect(appointments).toMatchObject([{ status: 'booked', appointmentType: 'new-consult' }]);
    expect([status, acknowledgedBy]).toEqual(['scheduled', 'nurse-1']);
  });

  test('says when nothing is free in time, and shows the later times all the same', async () => {
    const page = await desk.open(timesOf(await aCase(now)));
    expect(page.main).toMatch(/Nothing free before the deadline.*After the deadline/);
    expect(slotsOn(page.html).length).toBeGreaterThan(10);
  });

  test('narrows by clinic, area and type, and keeps that in the address', async () => {
    const caseId = await aCase(inTwoWeeks);
    await desk.open(timesOf(caseId));
    const page = await desk.submit({ clinic: 'bronx', type: 'telehealth' }, 'Show times');
    expect(page.address).toMatch(/type=telehealth.*clinic=bronx/);
    const at = await desk.submit({ type: 'new-consult' }, 'Show times');
    expect(slotsOn(at.html).length).toBeGreaterThan(0);
    expect(slotsOn(at.html).every((slot) => slot.includes('~bronx~new-consult~'))).toBe(true);
  });

  test.each([
    '?type=nothing&from=yesterday&clinic=mars&region=%3Cscript%3E&language=zz&cursor=abc',
    '?moving=apt_00000000000000000000',
  ])('a strange address is read as far as it can be: %s', async (query) => {
    const page = await desk.open(timesOf(await aCase(inTwoWeeks), query));
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('<script>');
  });

  test('a time that was taken meanwhile: the nearest three, in focus, and one of them is had by a press', async () => {
    const caseId = await aCase(inTwoWeeks);
    const [slot = ''] = slotsOn((await nurse.open(timesOf(caseId))).html);
    await takenBefore(slot);
    const page = await nurse.press(slot);
    expect(page.status).toBe(409);
    expect(page.html).toMatch(/id="errors" data-focus="true" autofocus/);
    const nearest = slotsOn(page.html.slice(0, page.html.indexOf('filter-bar')));
    expect(nearest).toHaveLength(3);
    const after = await nurse.press(nearest[0] ?? '');
    expect(after.via).toEqual([ledBy(caseId)]);
  });

  test('a second visit of the type is not booked beside the first: it can be moved instead', async () => {
    const { caseId } = await bookedOnPage(pages, nurse);
    const [slot = ''] = slotsOn((await nurse.open(timesOf(caseId))).html);
    const page = await nurse.press(slot);
    expect(page.status).toBe(409);
    expect((await nurse.follow('Move that visit instead')).h1).toMatch(/^Move a visit/);
  });

  test('pressed twice it is booked once', async () => {
    const caseId = await aCase(inTwoWeeks);
    const page = await desk.open(timesOf(caseId));
    const [slot = ''] = slotsOn(page.html);
    const token = /name="_form" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const form = { act: 'book', 'book/slotId': slot, _form: token };
    const address = timesOf(caseId);
    const both = [await desk.post(form, address), await desk.post(form, address)];
    expect(both.map(({ via }) => via)).toEqual([[ledBy(caseId)], [ledBy(caseId)]]);
    expect((await shown(caseId)).appointments).toHaveLength(1);
  });

  test('an ended case has no times, and says why', async () => {
    const ended = { status: 'closed', outcome: 'treated', endedAt: '2026-11-20T09:00:00-05:00' } as const;
    const page = await nurse.open(timesOf(await aCase(ended)));
    expect([page.status, slotsOn(page.html)]).toEqual([200, []]);
    expect(page.main).toContain('This case was closed');
  });
});

describe('a visit that comes too late', () => {
  test('is named as such by the notice', async () => {
    const [slot = ''] = slotsOn((await nurse.open(timesOf(await aCase(now)))).html);
    expect((await nurse.press(slot)).main).toMatch(/Booked: .* That is after the deadline\./);
  });

  test('of an emergency: the page of times, the notice, the case and the worklist all say so', async () => {
    const caseId = await aCase({ ...now, urgency: 'emergent', assignee: 'surgeon-2' });
    const page = await nurse.open(timesOf(caseId));
    expect(page.main.indexOf('belongs in the emergency room now')).toBeLessThan(page.main.indexOf('Free times'));
    const [slot = ''] = slotsOn(page.html);
    const after = await nurse.press(slot);
    expect(after.main).toMatch(/Booked: .*after the deadline\. This person belongs in the emergency room now\./);
    expect(after.html).toContain('flag--danger">Visit after the deadline');
    expect(after.main).toMatch(/Change a visit Monday, November 23, \d+:\d\d/);
    expect((await nurse.open('/staff?assignee=surgeon-2')).main).toMatch(/Visit too late.*Today, \d+:\d\d/);
  });
});

describe('insisting on a time', () => {
  test('overbooks with a reason; without one all that was filled in stays', async () => {
    const caseId = await aCase(inTwoWeeks);
    const [slot = ''] = slotsOn((await desk.open(timesOf(caseId))).html);
    await takenBefore(slot);
    const refused = await desk.press(slot);
    expect(refused.main).toContain('Overbook');
    const unreasoned = await desk.press('Overbook');
    expect(unreasoned.status).toBe(422);
    expect(unreasoned.errors).toMatchObject([{ field: 'overbook/overbook/reason' }]);
    const after = await desk.submit({ 'overbook/overbook/reason': 'She cannot come later.' }, 'Overbook');
    expect(after.via).toEqual([ledBy(caseId)]);
    expect((await shown(caseId)).appointments).toMatchObject([
      { overbooked: true, staffReason: 'She cannot come later.' },
    ]);
  });

  test('names what is wrong with an overbooking at each field', async () => {
    await desk.open(timesOf(await aCase(inTwoWeeks)));
    const page = await desk.submit({ 'overbook/start': 'noon', 'overbook/overbook/reason': 'x' }, 'Overbook');
    expect(page.errors.map(({ field }) => field).toSorted()).toEqual([
      'overbook/clinicId',
      'overbook/practitionerId',
      'overbook/start',
    ]);
    expect(page.html).toContain('value="noon"');
  });

  test('a type that is not for the case is booked all the same with a reason', async () => {
    const caseId = await aCase(inTwoWeeks);
    const [slot = ''] = slotsOn((await nurse.open(timesOf(caseId))).html);
    await nurse.post({ act: 'insist', 'insist/slotId': slot, 'insist/override/reason': '' }, timesOf(caseId));
    expect(nurse.page.errors).toMatchObject([{ field: 'insist/override/reason' }]);
    const after = await nurse.submit({ 'insist/override/reason': 'Agreed.' }, 'Book it all the same');
    expect(after.via).toEqual([ledBy(caseId)]);
  });
});
