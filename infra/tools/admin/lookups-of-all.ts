import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { practice } from '../../../shared/config/practice.ts';
import { identityOf } from '../../../shared/domain/finding/identity.ts';
import { jitteredBackoff } from '../../../shared/gateways/jittered-backoff.ts';
import { randomIds } from '../../../shared/gateways/random-ids.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { caseBatchReader, caseReader } from '../../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../../shared/store/readers/clinical-reader.ts';
import { findingReader } from '../../../shared/store/readers/finding-reader.ts';
import { caseKey } from '../../../shared/store/records/case-record.ts';
import type { Clock } from '../../../shared/workflows/core/ports.ts';
import { type LookupDeps, writeLookups } from '../../../shared/workflows/finding/write-lookups.ts';
import type { StoreAccess } from './store-at-hand.ts';

export interface RebuildSettings {
  clock: Clock;
  lookupDigest: LookupDeps['lookupDigest'];
  /** The case after which to go on; absent = from the beginning. */
  after?: string | undefined;
}

/** What became of a page of cases. */
export interface Rebuilt {
  written: number;
  failed: string[];
  /** The case after which the next page begins; absent after the last one. */
  after?: string;
}

/** Cases of a page. */
const pageSize = 100;
/** Milliseconds that one case may take. */
const patience = 30_000;

/** The workflow of the reaction, with an identity that is read from whole forms: those of earlier releases keep none apart. */
function depsOn({ client, tableName }: StoreAccess, { clock, lookupDigest }: RebuildSettings): LookupDeps {
  const clinical = clinicalReader(client, tableName);
  return {
    ledger: ledger(client, tableName, practice.zone),
    backoff: jitteredBackoff,
    ids: randomIds,
    clock,
    lookupDigest,
    cases: caseReader(client, tableName),
    caseBatches: caseBatchReader(client, tableName),
    finding: findingReader(client, tableName),
    identities: {
      async identity(caseId) {
        const latest = await clinical.latest(caseId);
        return latest && identityOf(latest.submission);
      },
    },
  };
}

/**
 * Writes what all cases are found by, page after page; what is as it should be stays as it is. One case that cannot be written stops no
 * other.
 */
export async function* lookupsOfAll(store: StoreAccess, settings: RebuildSettings): AsyncGenerator<Rebuilt> {
  const deps = depsOn(store, settings);
  let start = settings.after === undefined ? undefined : toItem(caseKey(settings.after));
  do {
    const { Items = [], LastEvaluatedKey } = await store.client.send(
      new ScanCommand({
        TableName: store.tableName('Cases'),
        FilterExpression: 'attribute_exists(header)',
        ProjectionExpression: 'pk',
        Limit: pageSize,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    const page: Rebuilt = { written: 0, failed: [] };
    for (const caseId of Items.map(({ pk }) => pk?.S ?? ''))
      try {
        if (await writeLookups(deps, { caseId }, () => patience)) page.written++;
      } catch {
        page.failed.push(caseId);
      }
    start = LastEvaluatedKey;
    yield { ...page, ...(start?.pk?.S && { after: start.pk.S }) };
  } while (start);
}
