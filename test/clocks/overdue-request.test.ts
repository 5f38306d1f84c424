import { expect, test } from 'vitest';
import type { OutboxEvent } from '../../shared/domain/messages/events.ts';
import { complaints } from '../alerts/people.ts';
import { local } from './calendar.ts';
import { arrival } from './table.ts';
import { Walk } from './walk.ts';

const nurse = { kind: 'staff', staffId: 'nurse-2', roles: ['nurse'] } as const;
const referrer = { kind: 'referrer', referrerId: 'demo-oncology', scopes: ['referrals/write'] } as const;

const isOverdue = (event: OutboxEvent) => event.kind === 'case-changed' && event.change === 'information-overdue';

test('of two requests, over HTTP, the one that its referrer leaves open is told to its nurse, and to no referrer', async () => {
  const walk = new Walk(arrival);
  await walk.begin();
  const { caseId: id } = await walk.arrives('referral', complaints.routine);
  const ask = async (item: string) => {
    const body = { items: [item], dueBy: '2026-10-31' };
    const asked = await walk.ask('askReferrer', { caller: nurse, id, body, key: `ask-${item}` });
    expect(asked.status).toBe(201);
    await walk.settle();
    return (asked.body as { requestId: string }).requestId;
  };
  const [first, second] = [await ask('pathology'), await ask('mri')];
  const answer = { note: 'It is on its way.' };
  expect((await walk.ask('answerRequest', { caller: referrer, id: first, body: answer, key: 'answer' })).status).toBe(
    200,
  );
  await walk.settle();

  // The clocks go back in that night.
  await walk.until(local('2026-11-01', '08:59'));
  expect(walk.promised().filter(isOverdue)).toEqual([]);
  await walk.until(local('2026-11-08', '09:00'));
  const told = walk.promised().filter(isOverdue);
  const at = local('2026-11-01', '09:00').toString({ smallestUnit: 'millisecond' });
  expect(told).toMatchObject([{ about: second, at, askedBy: 'nurse-2' }]);
  expect(
    walk
      .told()
      .get(told[0]?.eventId ?? '')
      ?.toSorted(),
  ).toEqual(['nurse-2 email', 'nurse-2 sms']);
  const ofReferrer = walk.world.tables.of('Cases').filter(({ pk }) => String(pk).startsWith(`REFERRER#${id}`));
  expect(JSON.stringify(ofReferrer)).not.toMatch(/overdue/);
  expect(JSON.stringify(ofReferrer)).toMatch(/information-requested/);
});
