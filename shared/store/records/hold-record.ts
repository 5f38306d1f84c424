import { Hold, HolderLedger } from '../../domain/booking/hold.ts';
import type { Holder } from '../../domain/core/party.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const holdKey = (holdId: string) => ({ pk: `HOLD#${holdId}`, sk: 'HOLD' });
export const holderKey = ({ kind, id }: Holder) => ({ pk: `HOLDER#${kind}#${id}`, sk: 'HOLDER' });

/** How long a hold's pointer stays readable after it is over, so that a late use is told "gone" and not "unknown". */
const graceSeconds = 24 * 3600;

const holdKind: RecordKind<typeof Hold> = { schema: Hold, version: 1 };
const ledgerKind: RecordKind<typeof HolderLedger> = { schema: HolderLedger, version: 1 };

export const holdItem = (hold: Hold): Record<string, unknown> => ({
  ...holdKey(hold.holdId),
  hold,
  schema: holdKind.version,
  expiresAt: hold.until + graceSeconds,
});

export const holdOf = (item: Item): Hold => readMember(holdKind, item, 'hold');

/** An empty ledger has no expiry: were it tidied away at once, a version that somebody has just read could come back. */
export const holderItem = (ledger: HolderLedger): Record<string, unknown> => ({
  ...holderKey(ledger.holder),
  ledger,
  schema: ledgerKind.version,
  version: ledger.version,
  ...(ledger.holds.length > 0 && { expiresAt: Math.max(...ledger.holds.map(({ until }) => until)) + graceSeconds }),
});

export const holderLedgerOf = (item: Item): HolderLedger => readMember(ledgerKind, item, 'ledger');
