import { mkdirSync, writeFileSync } from 'node:fs';
import { assetsFolder, compileAssets, namesFile } from './compile.ts';

const { files, names } = compileAssets();
mkdirSync(assetsFolder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(`${assetsFolder}${name}`, text);
  console.log(`Wrote functions/http/pages/assets/${name}, ${Buffer.byteLength(text)} bytes.`);
}
writeFileSync(namesFile, names);
