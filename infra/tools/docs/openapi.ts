import { writeFileSync } from 'node:fs';
import { routes } from '../../../functions/routes.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import { openApi } from '../../../shared/http/json/openapi.ts';

/** Where the directory function finds it. */
export const openApiFile = new URL('../../../functions/http/directory/openapi.json', import.meta.url);

/** @returns the document as it is written to the file. */
export const openApiText = (): string =>
  `${JSON.stringify(openApi(routes, { title: 'Spinebridge', version: packageFile.version }), null, 1)}\n`;

if (import.meta.main) {
  writeFileSync(openApiFile, openApiText());
  console.log(`Wrote ${routes.length} routes to functions/http/directory/openapi.json`);
}
