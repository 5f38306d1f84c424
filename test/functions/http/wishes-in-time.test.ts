import { beforeEach, expect, test, vi } from 'vitest';
import { emergencyIntake, referral, routineIntake } from '../../support/bodies.ts';
import { intakeDoors } from '../../support/intake-function.ts';

const waiting = vi.hoisted(() => ({ ends: true, begun: [] as number[] }));
vi.mock('node:timers/promises', async (original) => ({
  ...(await original<typeof import('node:timers/promises')>()),
  setTimeout: (milliseconds: number) => {
    waiting.begun.push(milliseconds);
    return waiting.ends ? Promise.resolve() : new Promise(() => undefined);
  },
}));
beforeEach(() => {
  waiting.begun = [];
});

const hangs = () => new Promise<never>(() => undefined);
const silent = { directory: { directory: hangs, scheduleGroups: hangs } };
const preferences = { clinicIds: ['nowhere'] };

test('an intake waits a while for a directory that never answers, and is stored', async () => {
  waiting.ends = true;
  const doors = intakeDoors(silent);
  expect(await doors.send({ ...routineIntake, preferences })).toMatchObject({ status: 201 });
  expect(waiting.begun).toEqual([1500]);
  expect(doors.stored()?.header.clinicId).toBe('nowhere');
});

test('an emergency does not wait for it, however long another would', async () => {
  waiting.ends = false;
  const doors = intakeDoors(silent);
  const answer = await doors.send({ ...emergencyIntake, preferences });
  expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
  expect(answer.body).not.toHaveProperty('ignoredPreferences');
  expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
});

test('neither does an emergency that is referred', async () => {
  waiting.ends = false;
  const doors = intakeDoors(silent);
  const answer = await doors.refer({ ...referral, clinical: emergencyIntake.clinical, preferences });
  expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' }, earliestSlots: [] } });
  expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
});
