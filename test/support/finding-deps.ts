import { lookupDigest } from '../../shared/links/lookup-digest.ts';
import type { StoreClient, TableNames } from '../../shared/store/dynamo/client.ts';
import { findingReader, foundReader, identityReader } from '../../shared/store/readers/finding-reader.ts';
import { type FaultyCalls, faultyCalls } from './faulty-calls.ts';

const lookupKey = { id: 'k1', key: Buffer.alloc(32, 7).toString('base64url') };

/** The digests that tests look things up by. */
export const testDigest = lookupDigest(async () => lookupKey);

/** What cases are found by, on the store, each call through `calls`. */
export const findingDeps = (client: StoreClient, tableName: TableNames, calls: FaultyCalls = faultyCalls()) => ({
  finding: calls.reads('finding', findingReader(client, tableName)),
  found: calls.reads('found', foundReader(client, tableName)),
  identities: calls.reads('identities', identityReader(client, tableName)),
  lookupDigest: calls.reads('lookupKey', { lookupDigest: testDigest }).lookupDigest,
});
