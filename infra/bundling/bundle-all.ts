import { rm } from 'node:fs/promises';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { bundlesFolder } from './bundle-folder.ts';
import { bundleFunctions } from './bundle-functions.ts';

/** Bundles every function anew: what is deployed is what the sources say now. */
export async function bundleAll(): Promise<void> {
  await rm(bundlesFolder, { recursive: true, force: true });
  await bundleFunctions(Object.keys(functions) as FunctionName[], bundlesFolder);
}
