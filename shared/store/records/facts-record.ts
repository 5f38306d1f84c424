import { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../domain/core/local-time.ts';
import { CaseFacts } from '../../domain/reports/case-facts.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const factsKey = (caseId: string) => ({ pk: `FACTS#${caseId}` });

/** The partition of the index `found` that holds the facts of a day. @param date local date of the practice */
export const factsOfDate = (date: string): string => `FACTS#${date}`;

const kind: RecordKind<typeof CaseFacts> = { schema: CaseFacts, version: 1 };

/** The facts of a case stand with those of the day that it was received on. @param zone IANA zone of the practice */
export const factsItem = (facts: CaseFacts, zone: string): Record<string, unknown> => ({
  ...factsKey(facts.caseId),
  foundBy: factsOfDate(localDateAt(Temporal.Instant.from(facts.receivedAt), zone)),
  foundOrder: facts.caseId,
  schema: kind.version,
  version: facts.version,
  facts,
});

export const factsOf = (item: Item): CaseFacts => readMember(kind, item, 'facts');
