import { noLookups } from '../../shared/domain/finding/lookups.ts';
import type { Pair } from '../../shared/domain/finding/pair.ts';
import { noTwins } from '../../shared/domain/finding/twins.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { anId } from '../support/records.ts';

const at = '2026-11-23T14:00:00.000Z';
/** As long as the digest of a term is. */
const digest = 'd'.repeat(22);
const caseId = anId('int');

export const aLookup = { caseId, place: 3, digest, receivedAt: at };
export const someLookups = { ...noLookups(caseId), version: 1, digests: [digest], twins: [digest] };
export const someTwins = { ...noTwins(digest), version: 1, cases: [caseId] };
export const aPair: Pair = { cases: [caseId, anId('int', 2)], version: 1, standing: 'possible', by: 'doubles', at };

const named = { digest, version: 1, caseId: anId('ref') };

/** What cases are found by: each by the version that was read, but for an item, which is written with the list that names it. */
export const findingRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'lookups-changed: from nothing, with their items',
    before: [{ kind: 'lookup-written', lookup: aLookup }],
    lawful: { kind: 'lookups-changed', lookups: someLookups, from: 0 },
    refused: { kind: 'lookups-changed', lookups: someLookups, from: 0 },
  },
  {
    name: 'twins-changed: on the version that was read',
    before: [{ kind: 'twins-changed', twins: someTwins, from: 0 }],
    lawful: { kind: 'twins-changed', twins: { ...someTwins, version: 2 }, from: 1 },
    refused: { kind: 'twins-changed', twins: { ...someTwins, version: 2 }, from: 1 },
  },
  {
    name: 'pair-changed: from nothing',
    before: [],
    lawful: { kind: 'pair-changed', pair: aPair, from: 0 },
    refused: { kind: 'pair-changed', pair: { ...aPair, standing: 'different' }, from: 0 },
  },
  {
    name: 'referral-named: from nothing',
    before: [],
    lawful: { kind: 'referral-named', named, from: 0 },
    refused: { kind: 'referral-named', named: { ...named, caseId: anId('ref', 2) }, from: 0 },
  },
  {
    name: 'referral-named: another referral on the version that was read',
    before: [{ kind: 'referral-named', named: { ...named, digest: 'e'.repeat(22) }, from: 0 }],
    lawful: { kind: 'referral-named', named: { ...named, digest: 'e'.repeat(22), version: 2 }, from: 1 },
    refused: { kind: 'referral-named', named: { ...named, digest: 'e'.repeat(22), version: 2 }, from: 1 },
  },
];
