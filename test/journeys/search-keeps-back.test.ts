import { describe, expect, it } from 'vitest';
import { routineReferral } from '../support/bodies.ts';
import { dayOf, inDays, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

async function searched(query: string, token?: string) {
  const { status, body } = await stack.api.get(`/v1/slots?${query}`, token ? { token } : {});
  expect([query, status]).toEqual([query, 200]);
  return body;
}

describe('a search for an urgent case', () => {
  it('says where later times are kept back for earlier ones, in list and days', async () => {
    const token = await stack.api.referrer('demo-oncology', 'demo-secret');
    const urgent = { ...routineReferral, clinical: {} };
    const { referralId, seenBy } = (await stack.api.post('/v1/referrals', urgent, { token })).body;
    const dates = (from: string, to: string) =>
      `appointmentType=urgent-consult&caseId=${referralId}&from=${from}&to=${to}`;
    const after = dates(dayOf(inDays(7)), dayOf(inDays(9)));
    const notes = ['before-deadline-first'];
    expect(await searched(`${after}&clinic=bronx`, token)).toEqual({ slots: [], notes });
    const { days, ...rest } = await searched(`${after}&view=days`, token);
    expect([rest, days.map(({ count }: { count: number }) => count)]).toEqual([{ notes }, [0, 0, 0]]);
    expect(await searched(dates(dayOf(inDays(0)), seenBy.slice(0, 10)), token)).toMatchObject({ notes });
    expect(await searched(dates(dayOf(inDays(0)), dayOf(inDays(0))), token)).not.toHaveProperty('notes');
  });
});

describe('a search by telehealth', () => {
  it('tells no distance, and that `near` was not used', async () => {
    const query = `appointmentType=telehealth&from=${dayOf(inDays(1))}&to=${dayOf(inDays(7))}`;
    const { slots, notes } = await searched(`${query}&near=11787`);
    expect(notes).toEqual(['near-not-used']);
    expect(slots).toEqual((await searched(query)).slots);
  });
});
