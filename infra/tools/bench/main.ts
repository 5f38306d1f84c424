import { spawnSync } from 'node:child_process';

/** Every bench in a process of its own, one after the other, so that none warms or slows another. */
const benches = ['triage', 'words', 'search', 'capacity', 'bundles', 'cold-start', 'system', 'page', 'flood'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
  process.exit(2);
}

for (const name of benches.filter((bench) => wanted.length === 0 || wanted.includes(bench))) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [new URL(`./${name}.ts`, import.meta.url).pathname], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
