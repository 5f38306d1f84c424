import { Identity } from '../../domain/finding/identity.ts';
import { type Lookup, Lookups } from '../../domain/finding/lookups.ts';
import { Pair } from '../../domain/finding/pair.ts';
import { Twins } from '../../domain/finding/twins.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const lookupsKey = (caseId: string) => ({ pk: `LOOKUPS#${caseId}` });
export const twinsKey = (digest: string) => ({ pk: `TWINS#${digest}` });
export const pairKey = ([one, other]: readonly [string, string]) => ({ pk: `PAIR#${one}#${other}` });

/** The partition of the index *found* that lists the cases of a digest. */
export const foundBy = (digest: string): string => `LOOKUP#${digest}`;

/**
 * One thing that a case is found by. One that holds nothing stays without the keys of the index: so nobody who writes lookups has to be
 * allowed to delete from the table of cases.
 */
export const lookupItem = ({ caseId, place, digest, receivedAt }: Lookup): Record<string, unknown> => ({
  pk: `LOOKUP#${caseId}#${place}`,
  ...(digest && { foundBy: foundBy(digest), foundOrder: `${receivedAt}#${caseId}`, caseId }),
});

const lookupsKind: RecordKind<typeof Lookups> = { schema: Lookups, version: 1 };
const twinsKind: RecordKind<typeof Twins> = { schema: Twins, version: 1 };
const pairKind: RecordKind<typeof Pair> = { schema: Pair, version: 1 };
const identityKind: RecordKind<typeof Identity> = { schema: Identity, version: 1 };

export const lookupsItem = (lookups: Lookups): Record<string, unknown> => ({
  ...lookupsKey(lookups.caseId),
  schema: lookupsKind.version,
  version: lookups.version,
  lookups,
});
export const twinsItem = (twins: Twins): Record<string, unknown> => ({
  ...twinsKey(twins.digest),
  schema: twinsKind.version,
  version: twins.version,
  twins,
});
export const pairItem = (pair: Pair): Record<string, unknown> => ({
  ...pairKey(pair.cases),
  schema: pairKind.version,
  version: pair.version,
  pair,
});

export const lookupsOf = (item: Item): Lookups => readMember(lookupsKind, item, 'lookups');
export const twinsOf = (item: Item): Twins => readMember(twinsKind, item, 'twins');
export const pairFrom = (item: Item): Pair => readMember(pairKind, item, 'pair');
/** Of a clinical record's item, which keeps it beside the answers (clinical-record.ts). */
export const identityFrom = (item: Item): Identity => readMember(identityKind, item, 'identity');
