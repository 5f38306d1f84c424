import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Reports how long files are, and refuses the longest: Biome's own limit takes a comment or a text of several lines for one, so a file of
 * 203 lines passed it. The longest functions are Biome's to refuse.
 */
const mostLines = 200;

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

const tooLong = files.filter((file) => lines(file) > mostLines);
for (const file of tooLong)
  console.error(`${file} has ${lines(file)} lines, more than ${mostLines}: split it by idea.`);
process.exitCode = tooLong.length > 0 ? 1 : 0;
