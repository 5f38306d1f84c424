import { beforeAll, describe, expect, it } from 'vitest';
import { ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { startPageSystem } from '../support/page-system.ts';
import { searchDates } from '../support/stack.ts';
import { started } from '../support/started.ts';

const system = started(startPageSystem);
let nurse: string;
let referrer: string;
beforeAll(async () => {
  nurse = await system.api.staff('nurse');
  referrer = await system.api.referrer('demo-oncology', 'demo-secret');
});

/** The address of the visit that somebody books for a case, below the site's root. */
async function booked(caseId: string, token: string): Promise<string> {
  const { slots } = (await system.api.get(`/v1/slots?appointmentType=new-consult&${searchDates()}`)).body;
  const { body } = await system.api.post('/v1/appointments', { slotId: slots[3].slotId, caseId }, { token });
  const { pathname, search } = new URL(body.links.manage);
  return `${pathname}${search}&lang=en`;
}

async function ofIntake() {
  const { body } = await system.api.post('/v1/intakes', ofAnother(routineIntake));
  return { caseId: body.intakeId as string, address: await booked(body.intakeId, body.bookingToken) };
}

async function ofReferral() {
  const { body } = await system.api.post('/v1/referrals', { ...routineReferral, diagnoses: [] }, { token: referrer });
  return { caseId: body.referralId as string, address: await booked(body.referralId, referrer) };
}

const caseOf = async (caseId: string) => (await system.api.get(`/v1/cases/${caseId}`, { token: nurse })).body;

describe.each([
  ['an intake', ofIntake],
  ['a referral', ofReferral],
])('by the link of a visit, the patient of %s', (_, visitOf) => {
  it('says that it got worse, is told to call 911, and staff are paged', async () => {
    const { caseId, address } = await visitOf();
    const browser = system.client('stage');
    await browser.open(address);
    await browser.follow('Got worse? Tell us now.');
    await browser.submit({ worse: ['bladder'] }, 'next');
    const page = await browser.submit({ bladder: 'loss-of-control-or-retention' }, 'next');
    expect(page).toMatchObject({ status: 200, h1: expect.stringContaining('911') });
    expect(page.main).toContain('We alerted our team. Do not wait.');
    expect(await caseOf(caseId)).toMatchObject({ urgency: 'emergent', pagingOpen: true });
    const pages = async () => (await system.api.outbox(caseId)).filter(({ kind }) => kind === 'page');
    await system.api.until(async () => (await pages()).length > 0);
  });

  it('confirms by birth date and button, and cancels', async () => {
    const { caseId, address } = await visitOf();
    const browser = system.client();
    await browser.open(address);
    const { patient } = (await caseOf(caseId)).submission;
    const [year, month, day] = (patient.birthDate as string).split('-') as [string, string, string];
    const born = { 'born.month': month, 'born.day': day, 'born.year': year };
    const details = async () => {
      await browser.open(address);
      return (await browser.submit(born, 'Show me more')).main.includes('Who sees you');
    };
    // What a case is found by is written a moment after it came.
    await system.api.until(details);
    expect((await browser.press('Yes, I will come')).main).toContain('You told us that you will come.');
    await browser.follow('Cancel this visit');
    expect((await browser.submit({ reasonCode: 'time' }, 'Yes, cancel')).main).toContain('This visit is cancelled.');
    const [visit] = (await caseOf(caseId)).appointments;
    expect(visit).toMatchObject({ status: 'cancelled', reasonCode: 'time', cancelledBy: 'patient' });
  });
});
