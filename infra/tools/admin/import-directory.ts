import { parseArgs } from 'node:util';
import { oldTableLines } from '../quality/old-tables.ts';
import { importDirectory } from './directory-import.ts';
import { storeAtHand, wordsOf } from './store-at-hand.ts';

const usage = 'npm run directory:import -- <directory.json> [--dry-run] [--force]';

function read(): { file: string; dryRun: boolean; force: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { file: { type: 'string' }, 'dry-run': flag, force: flag } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = [...(values.file === undefined ? [] : [values.file]), ...positionals];
    if (file && more.length === 0) return { file, dryRun: values['dry-run'], force: values.force };
  } catch {
    // Falls through to the usage: the faults of an option are told by what is expected.
  }
  console.error(usage);
  process.exit(2);
}

const asked = read();
try {
  const { clock, ...store } = storeAtHand();
  for (const line of oldTableLines()) console.log(`warning ${line}`);
  const { said, refused } = await importDirectory(store, { ...asked, clock });
  for (const line of said) console.log(line);
  for (const line of refused) console.error(line);
  if (refused.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
