import { Viewer } from '../../domain/audit/viewer.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const viewersKey = (month: string) => `VIEWERS#${month}`;

const kind: RecordKind<typeof Viewer> = { schema: Viewer, version: 1 };

export const viewerItem = (viewer: Viewer): Record<string, unknown> => ({
  pk: viewersKey(viewer.month),
  sk: `${viewer.actor.kind}#${viewer.actor.id}`,
  schema: kind.version,
  viewer,
});

export const viewerOf = (item: Item): Viewer => readMember(kind, item, 'viewer');
