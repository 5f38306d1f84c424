import { beforeAll, describe, expect, test } from 'vitest';
import { bookedOnPage, type CasePages, now, pageOf, slotsOn, startCasePages, timesOf } from '../support/case-pages.ts';
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
    expect(page.main).toContain('It is kept until you press a new time.');
    const after = await nurse.press(slotsOn(page.html).at(-1) ?? '');
    expect(after.via).toEqual([`${pageOf(caseId)}?did=move`]);
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
    expect(met.main).toMatch(/This visit.*booked.*confirmed.*changed/);
    expect(await validHtml(met.html)).toEqual([]);
    expect((await nurse.press(slot)).via).toEqual([`${pageOf(caseId)}?did=move`]);
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
