import type { ChildProcess } from 'node:child_process';

/** @returns the first that a process says on its output. @throws with its complaints where it ends before */
export function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    child.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    child.stdout?.once('data', (chunk) => resolve(String(chunk)));
    child.once('close', (code) => reject(new Error(`It ended with ${code}: ${complaints}`)));
  });
}
