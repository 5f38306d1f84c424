import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Where the pages function finds it, and CDK beside its bundle. */
export const styleFile = fromRoot('functions/http/pages/site.css');
/** Where pages find its name. */
export const namesFile = fromRoot('shared/http/html/asset-names.json');

export interface CompiledStyle {
  css: string;
  /** JSON text: the name under which each asset is served. */
  names: string;
}

/** Compiles the style of the pages, and names it by its content. The same sources give the same bytes. */
export function compileStyle(): CompiledStyle {
  const { css } = compile(fromRoot('shared/http/html/style/site.scss'), {
    loadPaths: [fromRoot('node_modules/@uswds/uswds/packages')],
    style: 'compressed',
    charset: false,
    // USWDS is written for an older Sass; what it is warned of is not ours to mend.
    quietDeps: true,
  });
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 10);
  return { css, names: `${JSON.stringify({ 'site.css': `site.${hash}.css` }, null, 2)}\n` };
}
