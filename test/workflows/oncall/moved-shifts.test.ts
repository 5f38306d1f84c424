import { beforeEach, describe, expect, it } from 'vitest';
import { days, first, second, shift } from '../../support/rota-bodies.ts';
import { rotaWorld, signedIn } from '../../support/rota-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);
let world: ReturnType<typeof rotaWorld>;
beforeEach(() => {
  /** Sunday noon: nobody is on call yet. */
  world = rotaWorld(store, '2026-11-22T17:00:00Z');
});

const monday = '2026-11-23T13:00:00.000Z';
const tuesday = '2026-11-24T13:00:00.000Z';
const wednesday = '2026-11-25T13:00:00.000Z';
const later = () => {
  world.state.now = world.state.now.add({ seconds: 1 });
};

describe('a shift to come that is swapped', () => {
  it('is told at once to whoever takes it and to whoever had it, however far it is ahead', async () => {
    world.state.now = world.state.now.subtract({ hours: 24 * 60 });
    await world.put(days());
    await world.swap({ shiftId: 'shf_nyc_20261124T130000Z', to: 'nurse-3' }, signedIn('nurse-2', 'nurse'));
    expect(await world.moved()).toEqual([
      ['nurse-3', 'takes', tuesday, wednesday],
      ['nurse-2', 'taken by nurse-3', tuesday, wednesday],
    ]);
  });

  it('and swapped on is told to each as it stands then, by a notice that takes the place of the first', async () => {
    world.state.now = world.state.now.subtract({ hours: 24 * 60 });
    await world.put(days());
    await world.swap({ shiftId: 'shf_nyc_20261124T130000Z', to: 'nurse-3' });
    later();
    await world.swap({ shiftId: 'shf_nyc_20261124T130000Z', to: 'surgeon-1' });
    const toThird = (await world.moved()).filter(([recipientId]) => recipientId === 'nurse-3');
    expect(toThird).toEqual([
      ['nurse-3', 'takes', tuesday, wednesday],
      ['nurse-3', 'taken by surgeon-1', tuesday, wednesday],
    ]);
  });
});

it('a running shift that is swapped is told to whoever had it; its hand-off tells whoever takes it', async () => {
  world.state.now = world.state.now.add({ hours: 21 });
  await world.put(days());
  await world.swap({ shiftId: 'shf_nyc_20261123T130000Z', to: 'nurse-3' });
  const now = '2026-11-23T14:00:00.000Z';
  expect(await world.moved()).toContainEqual(['nurse-1', 'taken by nurse-3', now, tuesday]);
  expect((await world.moved()).filter(([who]) => who === 'nurse-3')).toEqual([]);
});

describe('a rota that is set', () => {
  it('is told of what begins within a day and is somebody else’s, and of nothing else', async () => {
    await world.put(days());
    expect(await world.moved()).toEqual([['nurse-1', 'takes', monday, tuesday]]);
    later();
    await world.put(
      days({
        shifts: [
          { ...first, recipientId: 'nurse-3' },
          { ...second, recipientId: 'surgeon-1' },
        ],
      }),
    );
    expect((await world.moved()).slice(1)).toEqual([
      ['nurse-3', 'takes', monday, tuesday],
      ['nurse-1', 'taken by nurse-3', monday, tuesday],
    ]);
  });

  it('is told of the part of a shift alone that somebody else had', async () => {
    await world.put(days());
    later();
    const [noon, evening] = ['2026-11-23T17:00:00.000Z', '2026-11-23T23:00:00.000Z'];
    const shifts = [
      shift('23T08:00:00', '23T12:00:00', 'nurse-1'),
      shift('23T12:00:00', '23T18:00:00', 'nurse-3'),
      shift('23T18:00:00', '24T08:00:00', 'nurse-1'),
      second,
    ];
    await world.put(days({ shifts }));
    later();
    await world.put(days());
    expect((await world.moved()).slice(1)).toEqual([
      ['nurse-3', 'takes', noon, evening],
      ['nurse-1', 'taken by nurse-3', noon, evening],
      ['nurse-1', 'takes', noon, evening],
      ['nurse-3', 'taken by nurse-1', noon, evening],
    ]);
  });

  it('that is set again as it is tells nobody', async () => {
    await world.put(days());
    later();
    await world.put(days());
    expect(await world.moved()).toHaveLength(1);
  });
});
