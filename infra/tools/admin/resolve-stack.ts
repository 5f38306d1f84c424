import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { bundlesFolder } from '../../bundling/bundle-folder.ts';
import { resolvePlaces } from './resolve-places.ts';

const usage = `node infra/tools/admin/resolve-stack.ts --function <name> [--maps <folder>] [index.mjs:1:2345]
Reads a stack trace from standard input where no place is given. Maps of a deployment: .build/deployed/<stage>/maps.`;

function read() {
  try {
    const options = { function: { type: 'string' }, maps: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.function) {
      const { maps = join(bundlesFolder, 'maps') } = values;
      return { file: join(maps, `${values.function}.mjs.map`), places: positionals };
    }
  } catch {
    // Falls through to the usage: the faults of an option are told by what is expected.
  }
  console.error(usage);
  process.exit(2);
}

const { file, places } = read();
try {
  const payload = JSON.parse(readFileSync(file, 'utf8'));
  console.log(resolvePlaces(places.length > 0 ? places.join('\n') : await text(process.stdin), payload));
} catch {
  console.error(
    `There is no source map ${file}. Check out the release that runs and run npx cdk synth, or name --maps.`,
  );
  process.exit(1);
}
