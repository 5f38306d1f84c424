import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Product } from '../product.ts';
import type { Mutant, Patch } from './mutant.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Where Node loads a bundle as it is and finds its packages. */
const folder = `${root}node_modules/.histories/`;

/** Puts the patches in while their files are read, and counts how often each text was found. esbuild reads all others itself. */
function patching(patches: readonly Patch[], found: Map<Patch, number>): Plugin {
  const names = patches.map(({ file }) => file.replaceAll('.', '\\.')).join('|');
  return {
    name: 'patching',
    setup: ({ onLoad }) =>
      onLoad({ filter: new RegExp(`[\\\\/](shared|functions)[\\\\/](.*[\\\\/])?(${names})$`) }, async ({ path }) => {
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
 * What a file exports, with one bug in the product that it is made of; each copy has a memory of its own, as a process has.
 * @param entry path from the project's root
 * @param name sets the bundle apart from every other of this process
 * @throws where a text to change is not there just once: the product has changed, and the mutant must follow it
 */
export async function mutated<Exports>(
  entry: string,
  { bug, patches }: Mutant,
  name: string,
  copies = 1,
): Promise<Exports[]> {
  const found = new Map<Patch, number>();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
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
  const file = `${folder}${process.pid}-${name}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, outputFiles[0]?.contents ?? '');
  const { href } = pathToFileURL(file);
  const loaded = await Promise.all(Array.from({ length: copies }, (_, copy) => import(`${href}?${copy}`)));
  await rm(file);
  return loaded as Exports[];
}

/** The product of booking with one bug. */
export async function mutatedProduct(mutant: Mutant, number: number): Promise<Product> {
  const [loaded] = await mutated<{ product: Product }>('test/histories/product.ts', mutant, String(number));
  return (loaded as { product: Product }).product;
}
