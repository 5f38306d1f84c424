import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { invalidInput } from '../domain/core/refusal.ts';
import { Directory } from '../domain/directory/directory.ts';
import type { DirectoryList } from '../domain/directory/entries.ts';
import { identityFaults } from '../domain/directory/identity.ts';
import { directoryChanges } from './directory-changes.ts';
import type { TableNames } from './dynamo/client.ts';
import { type Item, toItem } from './dynamo/item.ts';
import { partitionOf } from './dynamo/partition.ts';
import { queryAll } from './dynamo/query.ts';
import {
  changesOf,
  type DirectoryEntry,
  directoryKey,
  directoryRecord,
  entriesOf,
  identitiesOf,
  storedEntries,
} from './records/directory-record.ts';

/** What an entry names is written before it: no reader ever sees a practitioner whose clinic is missing. */
const order: readonly DirectoryList[] = ['clinics', 'appointmentTypes', 'practitioners', 'staff', 'referrers'];

/** How many entries are written at once. */
const most = 25;

/** Another import wrote in between, so what this one was decided on is no longer so. A part of it may be written. */
export class DirectoryChanged extends Error {
  constructor(name: string) {
    super(`Somebody else changed ${name} in the stored directory meanwhile. Run the import again.`);
    this.name = 'DirectoryChanged';
  }
}

/** That an entry stands as it did in an item. */
const standsAs = (name: string, item: Item | undefined): string =>
  [
    item?.entry ? `#entry = :${name}` : 'attribute_not_exists(#entry)',
    item?.version ? `#version = :${name}Version` : 'attribute_not_exists(#version)',
  ].join(' AND ');

const valuesAs = (name: string, item: Item | undefined) => ({
  ...(item?.entry && { [`:${name}`]: item.entry }),
  ...(item?.version && { [`:${name}Version`]: item.version }),
});

/** Puts an entry where it is as it was read; or as it shall be, because a lost reply made the client ask again. */
const unlessChanged = (wanted: Item, read: Item | undefined) => ({
  Item: wanted,
  ConditionExpression: `(${standsAs('read', read)}) OR (${standsAs('wanted', wanted)})`,
  ExpressionAttributeNames: { '#entry': 'entry', '#version': 'version' },
  ExpressionAttributeValues: { ...valuesAs('wanted', wanted), ...valuesAs('read', read) },
});

/** Writes directories: for seeding and for the import of a practice's own. */
export function directoryWriter(client: DynamoDBClient, tableName: TableNames) {
  const read = (): Promise<Item[]> =>
    queryAll(client, partitionOf(tableName, 'Directory', directoryKey, { ConsistentRead: true }));

  async function write(entry: DirectoryEntry, stored: Item | undefined): Promise<void> {
    try {
      const wanted = toItem(directoryRecord(entry, stored && changesOf(stored) + 1));
      const input = { TableName: tableName('Directory'), ...unlessChanged(wanted, stored) };
      await client.send(new PutItemCommand(input));
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? new DirectoryChanged(entry.name) : error;
    }
  }

  return {
    /** The stored entries, strongly consistent. */
    read,
    /**
     * Adds the entries of a directory and replaces those that differ; none is ever removed. What never changes does not:
     * an entry is only replaced as it was read, so two imports at once cannot change it between them either. Not one
     * transaction: a repeat after a failure ends in the same state.
     * @param stored what was read before the directory was decided on
     * @throws Refusal `invalid-input` where it would change what never changes, and nothing is written; DirectoryChanged;
     * zod's error where the directory does not fit its schema
     */
    async put(directory: Directory, stored?: readonly Item[]): Promise<void> {
      const present = stored ?? (await read());
      const wanted = Directory.parse(directory);
      const known = storedEntries(present);
      const faults = identityFaults(identitiesOf(known), wanted);
      if (faults.length > 0) throw invalidInput(faults);
      const byName = new Map(present.map((item) => [item.sk?.S, item]));
      const changes = directoryChanges(known.entries, entriesOf(wanted));
      for (const list of order) {
        const ofList = changes.filter(({ entry }) => entry.list === list);
        for (let at = 0; at < ofList.length; at += most) {
          const some = ofList.slice(at, at + most);
          await Promise.all(some.map(({ entry }) => write(entry, byName.get(entry.name))));
        }
      }
    },
  };
}
