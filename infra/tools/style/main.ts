import { writeFileSync } from 'node:fs';
import { assetNamesText, compileStyle, namesFile, styleFile } from './compile.ts';

const css = compileStyle();
writeFileSync(styleFile, css);
writeFileSync(namesFile, assetNamesText());
console.log(
  `Wrote functions/http/pages/assets/site.css, ${Buffer.byteLength(css)} bytes, and the names of all assets.`,
);
