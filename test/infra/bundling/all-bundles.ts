import { type FunctionName, functions } from '../../../functions/functions.ts';
import { type Bundle, bundleFunctions } from '../../../infra/bundling/bundle-functions.ts';
import { started } from '../../support/started.ts';
import { folderOfFile } from '../../support/temporary-folder.ts';

export const names = Object.keys(functions) as FunctionName[];
/** Where the bundles of this file of tests are, and what else it writes. */
export const folder = folderOfFile();
/** Every bundle, made once for all that is said of them. */
export const bundles: Record<FunctionName, Bundle> = started(async () => ({
  ...(await bundleFunctions(names, folder)),
  stop: async () => undefined,
}));
