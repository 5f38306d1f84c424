import { describe, expect, test, vi } from 'vitest';
import { deliver } from '../../../infra/local/stream/deliver.ts';
import type { LambdaStreamEvent, LambdaStreamRecord } from '../../../infra/local/stream/stream-event.ts';

const record = (SequenceNumber: string): LambdaStreamRecord => ({
  eventID: SequenceNumber,
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'us-east-1',
  eventSourceARN: 'arn',
  dynamodb: { SequenceNumber },
});

const failures = (...ids: string[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

/** Delivers records 1…n; `answer` says what the function does with a batch. */
async function delivered(count: number, batchSize: number, answer: (ids: string[]) => unknown) {
  const batches: string[][] = [];
  const dropped: string[] = [];
  const pause = vi.fn<(milliseconds: number) => Promise<void>>().mockResolvedValue(undefined);
  const invoke = async ({ Records }: LambdaStreamEvent): Promise<unknown> => {
    const ids = Records.map(({ eventID }) => eventID);
    batches.push(ids);
    return answer(ids);
  };
  const records = Array.from({ length: count }, (_, at) => record(String(at + 1)));
  await deliver({ batchSize, invoke, pause, drop: ({ eventID }) => dropped.push(eventID) }, records);
  return { batches, dropped, pauses: pause.mock.calls.map(([milliseconds]) => milliseconds) };
}

describe('a stream mapping', () => {
  test('delivers in order, in batches of its size', async () => {
    const { batches, pauses } = await delivered(5, 2, () => failures());
    expect(batches).toEqual([['1', '2'], ['3', '4'], ['5']]);
    expect(pauses).toEqual([]);
  });

  test('brings everything from the first failure on again, and nothing before it', async () => {
    let refused = false;
    const { batches, dropped } = await delivered(4, 4, (ids) => {
      const fail = ids.includes('2') && !refused;
      refused ||= fail;
      return fail ? failures('3', '2') : failures();
    });
    expect(batches).toEqual([
      ['1', '2', '3', '4'],
      ['2', '3', '4'],
    ]);
    expect(dropped).toEqual([]);
  });

  test('pauses longer and longer for a record that keeps failing, then gives it up and goes on', async () => {
    const { batches, dropped, pauses } = await delivered(3, 1, ([id]) => (id === '2' ? failures('2') : failures()));
    expect(batches.filter(([id]) => id === '2')).toHaveLength(14);
    expect(batches.at(-1)).toEqual(['3']);
    expect(dropped).toEqual(['2']);
    expect(pauses).toEqual([100, 200, 400, 800, 1600, ...Array(8).fill(2000)]);
  });

  test('finds the record that makes a function throw by sending one at a time', async () => {
    const { batches, dropped } = await delivered(3, 3, (ids) => {
      if (ids.includes('2')) throw new Error('crash');
      return failures();
    });
    expect(batches.slice(0, 3)).toEqual([['1', '2', '3'], ['1'], ['2', '3']]);
    expect(dropped).toEqual(['2']);
    expect(batches.at(-1)).toEqual(['3']);
  });

  test('takes an answer without failures as success, and an unknown failure as the failure of all', async () => {
    expect((await delivered(1, 1, () => undefined)).dropped).toEqual([]);
    expect((await delivered(1, 1, () => failures('other'))).dropped).toEqual(['1']);
  });
});
