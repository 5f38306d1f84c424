import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { compile } from 'sass';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Where the pages function finds the files, and the bundle copies them from; each under its name without a hash. */
export const assetsFolder = fromRoot('functions/http/pages/assets/');
/** Where pages find the names under which they are served. */
export const namesFile = fromRoot('shared/http/html/asset-names.json');

export interface CompiledAssets {
  /** By name: what each file holds. */
  files: Readonly<Record<string, string>>;
  /** JSON text: the name under which each is served. */
  names: string;
}

const compiledStyle = (name: string): string =>
  compile(fromRoot(`shared/http/html/style/${name}.scss`), {
    loadPaths: [fromRoot('node_modules/@uswds/uswds/packages')],
    style: 'compressed',
    charset: false,
    // USWDS is written for an older Sass; what it is warned of is not ours to mend.
    quietDeps: true,
  }).css;

/** Phones of 2018 read it: what knows no modules, knows none of it, and needs none. */
const minifiedScript = (name: string): string =>
  buildSync({
    entryPoints: [fromRoot(`shared/http/html/script/${name}.js`)],
    bundle: true,
    minify: true,
    // A part of a script is imported for what it does, which the package says of no file.
    ignoreAnnotations: true,
    format: 'esm',
    target: 'es2018',
    charset: 'utf8',
    write: false,
  }).outputFiles[0]?.text ?? '';

/** `site.css` → `site.<hash of its content>.css` */
const servedName = (name: string, content: string): string => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return name.replace('.', `.${hash}.`);
};

/** Compiles what pages need besides themselves, and names it by its content. The same sources give the same bytes. */
export function compileAssets(): CompiledAssets {
  const files = {
    'site.css': compiledStyle('site'),
    'console.css': compiledStyle('console'),
    'pages.js': minifiedScript('pages'),
    'console.js': minifiedScript('console'),
  };
  const names = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, servedName(name, text)]));
  return { files, names: `${JSON.stringify(names, null, 2)}\n` };
}
