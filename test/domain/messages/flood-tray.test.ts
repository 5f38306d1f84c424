import { expect, test } from 'vitest';
import { emptyFlood, emptyFloodTray, type FloodTray, floodPage } from '../../../shared/domain/messages/flood-tray.ts';
import { nineOClock } from '../../support/told-case.ts';

const at = (seconds: number) => nineOClock.add({ seconds });

test('the first page of a flood goes out at once, the rest gather for five minutes', () => {
  const first = floodPage(emptyFloodTray('nurse-one'), 'evt_1', at(0));
  expect(first).toMatchObject({ what: 'now', tray: { version: 1, first: 'evt_1' } });
  const tray = first.tray as FloodTray;
  expect(floodPage(tray, 'evt_1', at(1))).toEqual({ what: 'now' });
  const second = floodPage(tray, 'evt_2', at(1));
  expect(second).toMatchObject({
    what: 'gathers',
    timer: { timerId: 'flood-nurse-one-2', purpose: 'flush-flood', dueAt: '2026-11-23T14:05:00.000Z' },
  });
  expect(floodPage(second.tray as FloodTray, 'evt_3', at(2))).toEqual({ what: 'gathers' });
});

test('a timer empties what gathers under it, once; the next message is due five minutes later', () => {
  const gathering: FloodTray = {
    recipientId: 'nurse-one',
    version: 2,
    sentAt: '2026-11-23T14:00:00.000Z',
    flush: { timerId: 'flood-nurse-one-2', at: '2026-11-23T14:05:00.000Z' },
  };
  const emptied = emptyFlood(gathering, 'flood-nurse-one-2', at(300)) as FloodTray;
  expect(emptied).toEqual({ recipientId: 'nurse-one', version: 3, sentAt: '2026-11-23T14:05:00.000Z' });
  expect(emptyFlood(emptied, 'flood-nurse-one-2', at(301))).toBeUndefined();
  expect(floodPage(emptied, 'evt_4', at(301))).toMatchObject({ timer: { dueAt: '2026-11-23T14:10:00.000Z' } });
  expect(floodPage(emptied, 'evt_5', at(700)).what).toBe('now');
});
