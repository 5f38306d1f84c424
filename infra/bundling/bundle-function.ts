import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { bundleOptions } from './bundle.ts';

/** Files and folders that a function reads beside its code; paths from the repository's root. */
const besideCode: Partial<Record<FunctionName, readonly string[]>> = {
  directory: ['functions/http/directory/openapi.json', 'shared/config/zip-centroids.json'],
  pages: ['functions/http/pages/assets', 'functions/http/directory/openapi.json'],
};

export interface Bundle {
  /** What Lambda runs. */
  file: string;
  bytes: number;
  metafile: Metafile;
}

/**
 * Bundles one function into `<folder>/<name>/`, with the files that it reads beside its code; its source map goes to
 * `<folder>/maps/`, outside of what is deployed.
 * @throws where the function does not build, or a file beside it was not generated
 */
export async function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const outdir = join(folder, name);
  const options = bundleOptions(functions[name].entry);
  const { outputFiles = [], metafile } = await build({ ...options, outdir, write: false, metafile: true });
  await Promise.all([mkdir(outdir, { recursive: true }), mkdir(join(folder, 'maps'), { recursive: true })]);
  const file = join(outdir, 'index.mjs');
  for (const { path, contents } of outputFiles)
    await writeFile(path.endsWith('.map') ? join(folder, 'maps', `${name}.mjs.map`) : path, contents);
  for (const source of besideCode[name] ?? []) await cp(source, join(outdir, basename(source)), { recursive: true });
  const bytes = outputFiles.find(({ path }) => path.endsWith('.mjs'))?.contents.byteLength ?? 0;
  return { file, bytes, metafile: metafile as Metafile };
}
