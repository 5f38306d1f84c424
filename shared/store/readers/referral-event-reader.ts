import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ReferralEventReader } from '../../workflows/cases/referral-event-ports.ts';
import { batchRead, batchReadAll } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import {
  referralEventKey,
  referralEventOf,
  referrerCardOf,
  referrerKey,
  toldKey,
} from '../records/referral-event-record.ts';
import { readable } from './readable.ts';

/** Reads what the referrers of cases were told. */
export const referralEventReader = (client: DynamoDBClient, tableName: TableNames): ReferralEventReader => {
  const at = (key: { pk: string }) => ({ table: 'Cases', key }) as const;
  return {
    async card(caseId) {
      const [item] = await batchRead(client, tableName, [at(referrerKey(caseId))]);
      return item && referrerCardOf(item);
    },
    async told(caseId, eventId) {
      const wanted = [at(referrerKey(caseId)), at(toldKey(caseId, eventId))];
      const [item, mark] = await batchRead(client, tableName, wanted);
      return { ...(item && { card: referrerCardOf(item) }), isTold: mark !== undefined };
    },
    async events({ caseId, events }) {
      const wanted = Array.from({ length: events }, (_, before) => at(referralEventKey(caseId, before + 1)));
      return readable(await batchReadAll(client, tableName, wanted), referralEventOf);
    },
  };
};
