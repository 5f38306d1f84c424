import type { Mutant } from '../histories/mutants/mutant.ts';
import { mutated } from '../histories/mutants/mutated-product.ts';
import type { openContainer } from './product.ts';

const whole: Mutant = { bug: 'none', patches: [] };

// Neither lines nor metrics of thousands of invocations are read by anybody.
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
process.env.POWERTOOLS_METRICS_DISABLED = 'true';

/**
 * Two copies of the product, each with a memory of its own as two processes have it.
 * @param name sets them apart from others of this process
 */
export async function openersOf(name: string, mutant = whole): Promise<(typeof openContainer)[]> {
  const copies = await mutated<{ openContainer: typeof openContainer }>('test/alerts/product.ts', mutant, name, 2);
  return copies.map((copy) => copy.openContainer);
}
