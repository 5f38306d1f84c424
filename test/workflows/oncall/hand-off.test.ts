import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCaseHeader, anId } from '../../support/records.ts';
import { days, first, second, shift } from '../../support/rota-bodies.ts';
import { rotaWorld } from '../../support/rota-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);
let world: ReturnType<typeof rotaWorld>;
beforeEach(() => {
  /** Sunday noon: nobody is on call yet. */
  world = rotaWorld(store, '2026-11-22T17:00:00Z');
});

const last = async () => (await world.timers()).at(-1)!;
/** Moves to an instant and rings a timer, or the one that is due last. */
const ringAt = async (at: string, timer?: Awaited<ReturnType<typeof last>>) => {
  world.state.now = Temporal.Instant.from(at);
  return world.ring(timer ?? (await last()));
};

describe('whoever comes on call', () => {
  it('is told at the start of each shift, how many rounds are open and until when', async () => {
    const open = (n: number, more = {}) =>
      aCaseHeader({ caseId: anId('int', n), pagingOpen: true, urgency: 'urgent', ...more });
    for (const header of [
      open(1, { region: 'nyc' }),
      open(2, { region: 'long-island' }),
      open(3, { region: undefined, clinicId: undefined }),
      open(5, { region: undefined, clinicId: 'nassau' }),
      open(4, { pagingOpen: false }),
    ])
      await store.commit({ kind: 'case-created', header });
    await world.put(days());
    expect(await last()).toMatchObject({
      timerId: 'hand-off-nyc-1-1795438800',
      region: 'nyc',
      version: 1,
      dueAt: '2026-11-23T13:00:00.000Z',
    });
    expect(await ringAt('2026-11-23T13:00:00Z')).toBe(true);
    expect(await ringAt('2026-11-24T13:00:02Z')).toBe(true);
    expect(await world.handOffs()).toMatchObject([
      { kind: 'hand-off', region: 'nyc', recipientId: 'nurse-1', until: '2026-11-24T13:00:00.000Z', openRounds: 2 },
      { kind: 'hand-off', region: 'nyc', recipientId: 'nurse-2', until: '2026-11-25T13:00:00.000Z' },
    ]);
    expect(await world.timers()).toHaveLength(2);
  });

  it('is told once, however often the timer rings', async () => {
    await world.put(days());
    const timer = await last();
    const at = '2026-11-23T13:00:00Z';
    const rung = await Promise.all([ringAt(at, timer), ringAt(at, timer), ringAt(at, timer)]);
    expect(rung.filter(Boolean)).toHaveLength(1);
    expect(await ringAt('2026-11-23T13:20:00Z', timer)).toBe(false);
    expect(await world.handOffs()).toHaveLength(1);
  });

  it('is not told again between two adjacent shifts of theirs', async () => {
    await world.put(days({ shifts: [first, { ...second, recipientId: 'nurse-1' }] }));
    await ringAt('2026-11-23T13:00:00Z');
    expect(await world.handOffs()).toMatchObject([{ recipientId: 'nurse-1', until: '2026-11-25T13:00:00.000Z' }]);
    expect(await world.timers()).toHaveLength(1);
  });

  it('is told by a timer that rings late, where they are on by then; who is off again is not', async () => {
    await world.put(days());
    await ringAt('2026-11-24T15:00:00Z');
    expect(await world.handOffs()).toMatchObject([{ recipientId: 'nurse-2' }]);
    expect(await world.timers()).toHaveLength(1);
  });

  it('is told nothing by a timer that rings when all shifts are over', async () => {
    await world.put(days());
    expect(await ringAt('2026-11-29T15:00:00Z')).toBe(false);
    expect(await world.handOffs()).toEqual([]);
  });
});

describe('a rota that changes', () => {
  it('goes by its newest version: an older timer does nothing', async () => {
    await world.put(days());
    const old = await last();
    await world.put(days({ shifts: [{ ...first, recipientId: 'nurse-3' }, second] }));
    expect(await ringAt('2026-11-23T13:00:00Z', old)).toBe(false);
    expect(await ringAt('2026-11-23T13:00:00Z')).toBe(true);
    expect(await world.handOffs()).toMatchObject([{ recipientId: 'nurse-3' }]);
  });

  it('tells at once who is on by the change, and nobody who was on before', async () => {
    world.state.now = Temporal.Instant.from('2026-11-23T14:00:00Z');
    await world.put(days());
    expect(await last()).toMatchObject({ dueAt: '2026-11-23T14:00:00.000Z' });
    await ringAt('2026-11-23T14:00:00Z');
    await world.swap({ shiftId: 'shf_nyc_20261123T130000Z', to: 'nurse-3' });
    await ringAt('2026-11-23T14:00:00Z', (await world.timers()).find(({ version }) => version === 2)!);
    await world.put(days({ shifts: [shift('24T08:00:00', '25T08:00:00', 'surgeon-1')], from: second.start }));
    expect(await last()).toMatchObject({ version: 3, dueAt: '2026-11-24T13:00:00.000Z' });
    await ringAt('2026-11-24T13:00:00Z', (await world.timers()).find(({ version }) => version === 3)!);
    const told = (await world.handOffs()).map(({ recipientId }) => recipientId);
    expect(told).toEqual(expect.arrayContaining(['nurse-1', 'nurse-3', 'surgeon-1']));
    expect(told).toHaveLength(3);
  });

  it('loses no hand-off that was due when it changed', async () => {
    await world.put(days());
    world.state.now = Temporal.Instant.from('2026-11-23T13:00:30Z');
    await world.put(days({ lead: 'surgeon-1' }));
    expect(await last()).toMatchObject({ version: 2, dueAt: '2026-11-23T13:00:30.000Z' });
    await ringAt('2026-11-23T13:00:30Z', (await world.timers()).find(({ version }) => version === 2)!);
    expect(await world.handOffs()).toMatchObject([{ recipientId: 'nurse-1' }]);
  });
});
