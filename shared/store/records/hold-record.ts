import { Hold, HolderLedger } from '../../domain/scheduling/hold.ts';
import { fromItem, type Item } from '../item.ts';
import { holderKey, holdKey } from '../keys.ts';
import { type RecordKind, readRecord } from './read-record.ts';

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

export function holdOf(item: Item): Hold {
  const { hold, schema } = fromItem(item);
  return readRecord(holdKind, hold, schema);
}

/** An empty ledger has no expiry: were it tidied away at once, a version that somebody has just read could come back. */
export const holderItem = (ledger: HolderLedger): Record<string, unknown> => ({
  ...holderKey(ledger.holder),
  ledger,
  schema: ledgerKind.version,
  version: ledger.version,
  ...(ledger.holds.length > 0 && { expiresAt: Math.max(...ledger.holds.map(({ until }) => until)) + graceSeconds }),
});

export function holderOf(item: Item): HolderLedger {
  const { ledger, schema } = fromItem(item);
  return readRecord(ledgerKind, ledger, schema);
}
