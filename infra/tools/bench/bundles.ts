import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { type FunctionName, functions } from '../../../functions/functions.ts';
import { bundleFunctions } from '../../bundling/bundle-functions.ts';
import { bundleBaseline } from './baseline.ts';

/** Target P1: these are on a person's way to a visit, so they stay within a bare client; the others within 1.5. */
const hot: readonly FunctionName[] = ['intake', 'directory', 'visits'];
const shownParts = 6;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** A package, or a folder of ours, by the path of a module. */
const partOf = (path: string): string =>
  /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 3).join('/');

function largestParts({ outputs }: Metafile): string {
  const sizes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      sizes.set(partOf(path), (sizes.get(partOf(path)) ?? 0) + bytesInOutput);
  const largest = [...sizes].toSorted(([, a], [, b]) => b - a).slice(0, shownParts);
  return largest.map(([part, bytes]) => `${part} ${kilobytes(bytes)}`).join(', ');
}

const folder = await mkdtemp(join(tmpdir(), 'spinebridge-bundles-'));
try {
  const bare = await bundleBaseline('bare-client', folder);
  console.log(`bare DynamoDB client: ${kilobytes(bare.bytes)}`);
  const names = Object.keys(functions) as FunctionName[];
  const bundles = await bundleFunctions(names, folder);
  for (const name of names) {
    const { bytes, metafile } = bundles[name];
    const [ratio, target] = [bytes / bare.bytes, hot.includes(name) ? 1 : 1.5];
    const verdict = ratio <= target ? 'within' : 'beyond';
    console.log(
      `${name.padEnd(12)} ${kilobytes(bytes)} = ${ratio.toFixed(2)} × bare, ${verdict} ${target.toFixed(1)} ×`,
    );
    console.log(`    ${largestParts(metafile)}`);
  }
} finally {
  await rm(folder, { recursive: true });
}
