import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Product } from '../product.ts';
import type { Mutant, Patch } from './mutant.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Where Node loads a bundle as it is and finds its packages. */
const folder = `${root}node_modules/.histories/`;

/** Puts the patches in while the files are read, and counts how often each text was found. */
function patching(patches: readonly Patch[], found: Map<Patch, number>): Plugin {
  return {
    name: 'patching',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]shared[\\/].*\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const patch of patches.filter(({ file }) => file === basename(path))) {
          const count = contents.split(patch.find).length - 1;
          found.set(patch, (found.get(patch) ?? 0) + count);
          contents = contents.replace(patch.find, () => patch.put);
        }
        return { contents, loader: 'ts' };
      }),
  };
}

/**
 * The product with one bug.
 * @throws where a text to change is not there just once: the product has changed, and the mutant must follow it
 */
export async function mutatedProduct({ bug, patches }: Mutant, number: number): Promise<Product> {
  const found = new Map<Patch, number>();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/histories/product.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
    plugins: [patching(patches, found)],
  });
  for (const patch of patches)
    if (found.get(patch) !== 1)
      throw new Error(
        `The mutant "${bug}" finds its text in ${patch.file} ${found.get(patch) ?? 0} times: ${patch.find}`,
      );
  const file = `${folder}${process.pid}-${number}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, outputFiles[0]?.contents ?? '');
  const { product } = (await import(pathToFileURL(file).href)) as { product: Product };
  await rm(file);
  return product;
}
