import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** What pages need besides themselves, where the pages function finds it, and CDK beside its bundle. */
export const assetsFolder = fromRoot('functions/http/pages/assets');
export const styleFile = join(assetsFolder, 'site.css');
/** Where pages find the names of assets. */
export const namesFile = fromRoot('shared/http/html/asset-names.json');

/** Compiles the style of the pages. The same sources give the same bytes. */
export const compileStyle = (): string =>
  compile(fromRoot('shared/http/html/style/site.scss'), {
    loadPaths: [fromRoot('node_modules/@uswds/uswds/packages')],
    style: 'compressed',
    charset: false,
    // USWDS is written for an older Sass; what it is warned of is not ours to mend.
    quietDeps: true,
  }).css;

function hashedName(file: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(assetsFolder, file)))
    .digest('hex')
    .slice(0, 10);
  return file.replace(/(?=\.[a-z]+$)/, `.${hash}`);
}

/** @returns JSON text: the name under which each file of the assets' folder is served, which says its content. */
export const assetNamesText = (): string => {
  const files = readdirSync(assetsFolder).sort();
  return `${JSON.stringify(Object.fromEntries(files.map((file) => [file, hashedName(file)])), null, 2)}\n`;
};
