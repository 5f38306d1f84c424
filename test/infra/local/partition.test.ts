import { expect, test } from 'vitest';
import { partition } from '../../../infra/local/stream/partition.ts';
import type { LambdaStreamRecord } from '../../../infra/local/stream/stream-event.ts';

const record = (item: string, sequence: number): LambdaStreamRecord => ({
  eventID: `${item}${sequence}`,
  eventName: 'MODIFY',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'us-east-1',
  eventSourceARN: 'arn',
  dynamodb: { SequenceNumber: String(sequence), Keys: { pk: { S: item } } },
});
const parts = (items: string, parallel: number) =>
  partition([...items].map(record), parallel).map((part) => part.map(({ eventID }) => eventID));

test.each([
  ['nothing to nobody', '', 3, []],
  ['all to one where one is asked for', 'abca', 1, [['a0', 'a3', 'b1', 'c2']]],
  [
    'no more parts than items',
    'abab',
    3,
    [
      ['a0', 'a2'],
      ['b1', 'b3'],
    ],
  ],
  [
    'evenly, an item in one part only',
    'abcdae',
    2,
    [
      ['a0', 'a4', 'c2', 'e5'],
      ['b1', 'd3'],
    ],
  ],
])('deals %s', (_, items, parallel, expected) => {
  expect(parts(items, parallel)).toEqual(expected);
});
