import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Reports how long files are (docs/decisions: small files). The maxima of files and functions are Biome's to refuse. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');

const lines = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const [name, belongs] of [
  ['product', (file: string) => !file.startsWith('test/')],
  ['tests', (file: string) => file.startsWith('test/')],
] as const) {
  const sizes = files.filter(belongs).map(lines);
  console.log(`${name}: ${sizes.length} files, median ${median(sizes)} lines, longest ${Math.max(0, ...sizes)}`);
}
