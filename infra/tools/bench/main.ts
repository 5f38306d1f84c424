import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { fillMillion, millionVariable } from './world/million.ts';

/**
 * Every bench in a process of its own, one after the other, so that none warms or slows another. Those of rows write their
 * figures as JSON too, into `--json FILE` or reports/, and measure a million past visits besides where `--million` asks for it.
 */
const ofRows = ['search', 'booking'];
const benches = ['triage', 'words', ...ofRows, 'capacity', 'bundles', 'cold-start', 'system', 'page', 'flood'];

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, million: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !benches.includes(name));
if (unknown.length > 0) refuse(`There is no bench ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
const wanted = benches.filter((bench) => positionals.length === 0 || positionals.includes(bench));
const rows = wanted.filter((name) => ofRows.includes(name));
if (values.json && (wanted.length > 1 || rows.length === 0))
  refuse(`--json names the file of one bench of these: ${ofRows.join(', ')}.`);
if (values.million && rows.length === 0) refuse(`--million is for ${ofRows.join(' and ')}.`);

const million = values.million ? await fillMillion() : undefined;
const args = [...(million ? ['--million'] : []), ...(values.json ? ['--json', values.json] : [])];
const env = { ...process.env, ...(million && { [millionVariable]: million.endpoint }) };
try {
  for (const name of wanted) {
    console.log(`\n== ${name}`);
    const file = new URL(`./${name}.ts`, import.meta.url).pathname;
    const child = spawn(process.execPath, [file, ...(ofRows.includes(name) ? args : [])], { stdio: 'inherit', env });
    const [status] = await once(child, 'exit');
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  await million?.stop();
}
