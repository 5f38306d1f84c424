import type { Handler } from '../access/system.ts';
import { startWorld, type World } from '../access/world.ts';
import type { Mutant } from '../histories/mutants/mutant.ts';
import { mutated } from '../histories/mutants/mutated-product.ts';
import { runHistory } from './history.ts';
import { judge } from './judge.ts';
import { unhurried } from './mutants.ts';

type Product = Record<'cases' | 'desk' | 'staff' | 'visits', Handler>;

/** A practice whose staff work with the product as it is, or with a bug. */
export interface Team {
  /** Lets them work with another product from now on. @param name sets it apart from every other of this process */
  work(name: string, bug?: Mutant): Promise<void>;
  /** @returns what a history shows that may not be */
  faults(seed: number): Promise<string[]>;
}

async function serve({ system }: World, name: string, { bug, patches }: Mutant): Promise<void> {
  const sown = { bug, patches: [unhurried, ...patches] };
  const [product] = await mutated<Product>('test/teamwork/product.ts', sown, name);
  for (const [served, handler] of Object.entries(product!)) system.serve(served, handler);
}

export async function startTeam(): Promise<Team> {
  const world = await startWorld();
  return {
    async work(name, bug = { bug: 'none', patches: [] }) {
      await serve(world, `teamwork-${name}`, bug);
      // What a container makes once takes turns that no other history has.
      await runHistory(world, 0);
    },
    faults: async (seed) => judge(await runHistory(world, seed)).map((fault) => `history ${seed}: ${fault}`),
  };
}
