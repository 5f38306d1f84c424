import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FunctionName } from '../../functions/functions.ts';

/** Where synth puts the bundles; `maps/` beside them holds the source maps of what was deployed (docs/operations.md, "Read a stack trace"). */
export const bundlesFolder = fileURLToPath(new URL('../../.build/functions', import.meta.url));

export const bundleFolder = (name: FunctionName): string => join(bundlesFolder, name);
