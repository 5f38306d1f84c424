import { createInterface } from 'node:readline';

/** Where an operator reads and types. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks an operator. @returns what they typed, without spaces around it; empty where nobody can type (a pipe that ended) or Ctrl-C was
 * pressed: that is no yes
 */
export function askOperator(
  question: string,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<string> {
  const asked = createInterface(terminal);
  return new Promise((resolve) => {
    // Closes too where nothing was typed; only the first answer counts.
    asked.once('close', () => resolve(''));
    asked.question(question, (answer) => {
      resolve(answer.trim());
      asked.close();
    });
  });
}
