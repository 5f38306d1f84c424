import { NamedReferral } from '../../domain/cases/named-referral.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const kind: RecordKind<typeof NamedReferral> = { schema: NamedReferral, version: 1 };

export const namedReferralKey = (digest: string) => ({ pk: `REFERRAL#${digest}` });

export const namedReferralItem = (named: NamedReferral): Record<string, unknown> => ({
  ...namedReferralKey(named.digest),
  schema: kind.version,
  version: named.version,
  named,
});

export const namedReferralOf = (item: Item): NamedReferral => readMember(kind, item, 'named');
