import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lookupKeyOf, readKept } from '../../../shared/links/kept-link-keys.ts';
import { readLookupKey } from '../../../shared/links/link-keys.ts';
import { lookupDigest } from '../../../shared/links/lookup-digest.ts';
import { lookupsOfAll } from './lookups-of-all.ts';
import { storeAtHand, wordsOf } from './store-at-hand.ts';

const usage = `npm run lookups:rebuild [-- --after <int_… or ref_…>]
Of a deployed stage name its tables (TABLE_…) and its link keys (LINK_KEYS_SECRET).`;

function read(): { after?: string | undefined } {
  try {
    return parseArgs({ options: { after: { type: 'string' } } }).values;
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

/** The key of lookups: of a deployed stage from Secrets Manager, of the local system from its data folder. */
async function lookupKey() {
  const secret = process.env.LINK_KEYS_SECRET;
  if (secret !== undefined) return readLookupKey(secret);
  const kept = readFileSync(join(process.env.DATA_DIR ?? '.local', 'link-keys.json'), 'utf8');
  return lookupKeyOf(readKept(JSON.parse(kept)));
}

const { after } = read();
try {
  const { clock, ...store } = storeAtHand();
  for await (const page of lookupsOfAll(store, { clock, lookupDigest: lookupDigest(lookupKey), after })) {
    for (const caseId of page.failed) console.error(`${caseId} could not be written.`);
    if (page.failed.length > 0) process.exitCode = 1;
    console.log(`${page.written} written${page.after ? `; go on with --after ${page.after}` : '; that was all'}.`);
  }
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
