import { registerHooks } from 'node:module';
import { basename } from 'node:path';
import type { Patch } from '../histories/mutants/mutant.ts';

/**
 * Plants leaks in the product as this process loads it.
 * @returns says which texts were not found just once: the product has changed, and the leak must follow it
 */
export function plant(patches: readonly Patch[]): () => string[] {
  const found = new Map(patches.map((patch) => [patch, 0]));
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const mine = patches.filter(({ file }) => /\/(shared|functions)\//.test(url) && basename(url) === file);
      if (mine.length === 0) return loaded;
      let source = String(loaded.source);
      for (const patch of mine) {
        found.set(patch, (found.get(patch) ?? 0) + source.split(patch.find).length - 1);
        source = source.replace(patch.find, () => patch.put);
      }
      return { ...loaded, source };
    },
  });
  return () => [...found].filter(([, count]) => count !== 1).map(([{ file }, count]) => `${file}: ${count} times`);
}
