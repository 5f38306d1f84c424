import type { DynamoDBRecord } from 'aws-lambda';
import { outboxMappings } from '../../functions/triggers.ts';
import type { Lane } from '../../shared/domain/messages/events.ts';
import type { Item } from '../../shared/store/dynamo/item.ts';
import type { Random } from '../histories/random.ts';

/** A record of the outbox stream that waits to be delivered. */
export interface Waiting {
  record: DynamoDBRecord;
  /** Epoch milliseconds at which it was written. */
  at: number;
  tries: number;
}

/** How the stream treats what it carries, in shares of one. */
export interface Weather {
  /** It never arrives. */
  lost: number;
  /** It arrives twice. */
  doubled: number;
  /** It arrives before one that was written before it. */
  reordered: number;
}

/** The mappings give up after so many tries, and on records so old (infra/constructs/outbox-stream.ts). */
const mostTries = 6;
const oldest = 6 * 3_600_000;

/** The outbox stream with its two mappings: what is still pending, by lane. */
export class Lanes {
  private readonly waiting: Record<Lane, Waiting[]> = { page: [], notice: [] };
  private written = 0;

  /** Puts a new image on the stream. */
  write(image: Item, at: number): void {
    const lane = image.lane?.S;
    if ((lane !== 'page' && lane !== 'notice') || image.pending === undefined) return;
    const NewImage = image as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
    const dynamodb = { SequenceNumber: String(++this.written), NewImage };
    this.waiting[lane].push({ record: { eventName: 'MODIFY', dynamodb }, at, tries: 0 });
  }

  count(lane: Lane): number {
    return this.waiting[lane].length;
  }

  /** The next batch of a lane, none where nothing waits. What is too old, or lost, is not in it. */
  take(lane: Lane, now: number, random: Random, { lost, doubled, reordered }: Weather): Waiting[] {
    const size = outboxMappings.find((mapping) => mapping.lane === lane)?.batchSize ?? 1;
    const live = this.waiting[lane].filter(({ at }) => now - at <= oldest);
    const from = live.length > 0 && random.chance(reordered) ? random.below(live.length) : 0;
    const batch = live.slice(from, from + size);
    this.waiting[lane] = live.filter((each) => !batch.includes(each) || random.chance(doubled));
    return batch.filter(() => !random.chance(lost));
  }

  /** What failed comes again, and what stood behind it: a mapping goes on from the first that failed. */
  back(lane: Lane, batch: readonly Waiting[], failed: readonly string[] | 'all'): void {
    const first = failed === 'all' ? 0 : batch.findIndex(({ record }) => isNamed(record, failed));
    if (first < 0) return;
    const again = batch.slice(first).map((each) => ({ ...each, tries: each.tries + 1 }));
    this.waiting[lane].unshift(...again.filter(({ tries }) => tries < mostTries));
  }
}

const isNamed = ({ dynamodb }: DynamoDBRecord, failed: readonly string[]): boolean =>
  failed.includes(dynamodb?.SequenceNumber ?? '');
