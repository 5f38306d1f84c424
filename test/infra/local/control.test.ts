import { Temporal } from 'temporal-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { advanceOperation, clockOperation, outboxOperation } from '../../../infra/local/control.ts';
import { oneAtATime } from '../../../infra/local/one-at-a-time.ts';
import { sweepsOf } from '../../../infra/local/sweep.ts';

const request = (body: string, query = '') => ({ headers: {}, query: new URLSearchParams(query), body });

describe('POST /_local/clock', () => {
  const setup = ({ inTime = true } = {}) => {
    let now = Temporal.Instant.from('2026-11-23T15:00:00Z');
    const exclusively = oneAtATime();
    const advance = advanceOperation(
      () => now,
      (targetOf) =>
        exclusively(async () => {
          now = targetOf(now);
          return inTime;
        }),
    );
    return { advance, now: () => now.toString() };
  };

  test.each([
    ['PT20M', '2026-11-23T15:20:00Z'],
    ['P3D', '2026-11-26T15:00:00Z'],
    ['P1M', '2026-12-23T15:00:00Z'],
    ['P2Y', '2028-11-23T15:00:00Z'],
  ])('moves on by %s and answers the new time', async (advance, expected) => {
    const clock = setup();
    const answer = await clock.advance(request(JSON.stringify({ advance })));
    expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([200, { now: expected }]);
    expect(clock.now()).toBe(expected);
  });

  test('says so where it is late', async () => {
    const { advance } = setup({ inTime: false });
    const { body } = await advance(request('{"advance":"PT20M"}'));
    expect(JSON.parse(body)).toEqual({ now: '2026-11-23T15:20:00Z', late: true });
  });

  test('moves on from where the move before it ended, although both were asked for at once', async () => {
    const { advance, now } = setup();
    await Promise.all([1, 2].map(() => advance(request('{"advance":"PT20M"}'))));
    expect(now()).toBe('2026-11-23T15:40:00Z');
  });

  test.each(['PT0S', '-PT20M', 'P2YT1S', 'P999999Y', 'PT99999999999999H', '20 minutes', ''])(
    'refuses %j with a pointer',
    async (advance) => {
      const clock = setup();
      await expect(clock.advance(request(JSON.stringify({ advance })))).rejects.toMatchObject({
        kind: 'invalid-input',
        extras: { errors: [{ pointer: '/advance' }] },
      });
      expect(clock.now()).toBe('2026-11-23T15:00:00Z');
    },
  );

  test.each([
    ['{}', '/advance'],
    ['{"advance":20}', '/advance'],
    ['{"advance":"PT1S","by":"x"}', '/by'],
    ['[]', ''],
    ['null', ''],
  ])('names what is wrong with %s', async (body, pointer) => {
    const { advance } = setup();
    await expect(advance(request(body))).rejects.toMatchObject({ extras: { errors: [{ pointer }] } });
  });

  test('answers 400 to what is not JSON', async () => {
    const { advance } = setup();
    await expect(advance(request('PT20M'))).rejects.toMatchObject({ status: 400 });
  });
});

test('GET /_local/clock tells the time of the shared clock', async () => {
  const { statusCode, body } = await clockOperation(() => Temporal.Instant.from('2026-11-23T15:00:00Z'))(request(''));
  expect([statusCode, JSON.parse(body)]).toEqual([200, { now: '2026-11-23T15:00:00Z' }]);
});

describe('GET /_local/outbox', () => {
  test('narrows by kind, case and channel, and by nothing else', async () => {
    const messages = vi.fn<() => []>(() => []);
    const answer = await outboxOperation({ messages })(request('', 'kind=page&caseId=int_1&to=x'));
    expect(JSON.parse(answer.body)).toEqual({ messages: [] });
    expect(messages).toHaveBeenCalledExactlyOnceWith({ kind: 'page', caseId: 'int_1' });
  });
});

describe('the sweeper', () => {
  test('runs at the start, knowing that it is the start, and then every five minutes of the shared clock', async () => {
    let now = Temporal.Instant.from('2026-11-23T15:00:00Z');
    const events: unknown[] = [];
    const sweeper = async (event: unknown) => {
      events.push(event);
      return {};
    };
    const sweeps = sweepsOf({ now: () => now }, 5, sweeper, vi.fn());
    await sweeps.runIfDue();
    for (let minute = 0; minute < 12; minute++) {
      now = now.add({ minutes: 1 });
      await sweeps.runIfDue();
    }
    expect(events[0]).toEqual({ atStart: true });
    expect(events).toHaveLength(3);
    expect(events[1]).not.toHaveProperty('atStart');
  });

  test.each([
    [{ pending: 0, overdue: 0, failed: 0 }, true],
    [{ pending: 0, overdue: 1, failed: 0 }, false],
  ])('that counts %j found every promise kept: %s', async (counts, allKept) => {
    const now = Temporal.Instant.from('2026-11-23T15:00:00Z');
    const sweeps = sweepsOf({ now: () => now }, 5, async () => counts, vi.fn());
    expect(await sweeps.run()).toBe(allKept);
  });

  test('that fails is logged by the name of the error and runs again', async () => {
    const now = Temporal.Instant.from('2026-11-23T15:00:00Z');
    const warn = vi.fn();
    const sweeps = sweepsOf({ now: () => now }, 5, () => Promise.reject(new Error('Ana Perez')), warn);
    expect(await sweeps.run()).toBe(false);
    expect(await sweeps.run()).toBe(false);
    expect(warn).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenCalledWith('Sweeper: Error; the next run tries again');
  });
});

test('works run one at a time, in the order of their calls, a failed one too', async () => {
  const exclusively = oneAtATime();
  const log: string[] = [];
  const work = (name: string, fail = false) =>
    exclusively(async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fail) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('a', true), work('b'), work('c')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
