import { join } from 'node:path';
import { build } from 'esbuild';
import { commonOptions } from '../../bundling/bundle.ts';

export type Baseline = 'bare-client' | 'empty-handler';

/** Bundles what our functions are compared with, with the same settings and nothing taken out. @returns file and size */
export async function bundleBaseline(name: Baseline, folder: string): Promise<{ file: string; bytes: number }> {
  const file = join(folder, `${name}.mjs`);
  const entryPoints = [`infra/tools/bench/baseline/${name}.ts`];
  const { metafile } = await build({ ...commonOptions, entryPoints, outfile: file, metafile: true });
  return { file, bytes: Object.values(metafile.outputs)[0]?.bytes ?? 0 };
}
