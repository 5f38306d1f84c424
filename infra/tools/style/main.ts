import { writeFileSync } from 'node:fs';
import { compileStyle, namesFile, styleFile } from './compile.ts';

const { css, names } = compileStyle();
writeFileSync(styleFile, css);
writeFileSync(namesFile, names);
console.log(`Wrote functions/http/pages/site.css, ${Buffer.byteLength(css)} bytes, and its name.`);
