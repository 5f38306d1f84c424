import { fileURLToPath } from 'node:url';

/** Stands for infra/bundling/bundle-folder.ts: the templates are the same whatever the code is, its hash apart. */
export const bundlesFolder = fileURLToPath(new URL('../stand-in', import.meta.url));
export const bundleFolder = (): string => bundlesFolder;
