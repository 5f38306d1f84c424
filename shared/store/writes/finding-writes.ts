import type { FindingChange } from '../../workflows/finding/changes.ts';
import { lookupItem, lookupsItem, pairItem, twinsItem } from '../records/finding-record.ts';
import { put, unchangedSince, type WritesOf } from './write.ts';

export const findingWrites: WritesOf<FindingChange> = {
  'lookups-changed': ({ lookups, from }) => put('Cases', lookupsItem(lookups), unchangedSince(from)),
  'lookup-written': ({ lookup }) => put('Cases', lookupItem(lookup), {}),
  'twins-changed': ({ twins, from }) => put('Cases', twinsItem(twins), unchangedSince(from)),
  'pair-changed': ({ pair, from }) => put('Cases', pairItem(pair), unchangedSince(from)),
};
