import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fillMillion, millionVariable } from './world/million.ts';

/**
 * Every bench in a process of its own, one after the other, so that none warms or slows another. Those of rows write their
 * figures as JSON too, into `--json FILE` or reports/, measure a million past visits besides where `--million` asks for it, and
 * with `--beside FOLDER` the handlers of another checkout in turns with ours.
 */
const ofRows = ['search', 'booking'];
const benches = [
  'triage',
  'words',
  ...ofRows,
  'capacity',
  'bundles',
  'cold-start',
  'system',
  'page',
  'patient-pages',
  'console-pages',
  'flood',
];

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, million: { type: 'boolean', default: false }, beside: { type: 'string' } },
});
const unknown = positionals.filter((name) => !benches.includes(name));
if (unknown.length > 0) refuse(`There is no bench ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
const wanted = benches.filter((bench) => positionals.length === 0 || positionals.includes(bench));
const rows = wanted.filter((name) => ofRows.includes(name));
if (values.json && (wanted.length > 1 || rows.length === 0))
  refuse(`--json names the file of one bench of these: ${ofRows.join(', ')}.`);
if ((values.million || values.beside) && rows.length === 0)
  refuse(`--million and --beside are for ${ofRows.join(' and ')}.`);

const million = values.million ? await fillMillion() : undefined;
const args = [
  ...(million ? ['--million'] : []),
  ...(values.beside ? ['--beside', resolve(values.beside)] : []),
  ...(values.json ? ['--json', values.json] : []),
];
/** What functions log takes time, and hides the figures. */
const quiet = { POWERTOOLS_LOG_LEVEL: 'WARN', POWERTOOLS_METRICS_DISABLED: 'true' };
const env = { ...quiet, ...process.env, ...(million && { [millionVariable]: million.endpoint }) };
let isOver = false;
try {
  for (const name of wanted) {
    if (isOver) break;
    console.log(`\n== ${name}`);
    const file = new URL(`./${name}.ts`, import.meta.url).pathname;
    const child = spawn(process.execPath, [file, ...(ofRows.includes(name) ? args : [])], { stdio: 'inherit', env });
    // Who ends this process by a signal means the bench that it waits for too.
    const end = (): void => {
      isOver = true;
      child.kill('SIGTERM');
    };
    process.once('SIGTERM', end);
    const [status] = await once(child, 'exit');
    process.off('SIGTERM', end);
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  await million?.stop();
}
