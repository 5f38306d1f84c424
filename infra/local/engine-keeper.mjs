/**
 * Runs an engine and ends it when our standard input does: the kernel closes that pipe whenever and however the process
 * ends that holds its other end, SIGKILL included. Plain JavaScript, because a process that loads TypeScript holds 18 MB
 * more for as long as the engine runs.
 */
import { spawn } from 'node:child_process';

const [binary, ...flags] = process.argv.slice(2);
const engine = spawn(binary, flags, { stdio: ['ignore', 'ignore', 'inherit'], windowsHide: true });
engine.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
engine.on('exit', (code) => process.exit(code ?? 1));

/** We lead a process group, so a `dynoxide` that is a script goes with what it started. Windows has no such groups. */
const endAll = () => (process.platform === 'win32' ? engine.kill('SIGKILL') : process.kill(-process.pid, 'SIGKILL'));
process.stdin
  .on('error', () => undefined)
  .on('close', endAll)
  .resume();
