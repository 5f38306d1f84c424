import { open, readFile, truncate } from 'node:fs/promises';

/** A file of JSON lines that only grows. What `append` has resolved for survives a kill. */
export interface AppendLog {
  /** Every entry of earlier runs, oldest first. */
  earlier: unknown[];
  append(...entries: unknown[]): Promise<void>;
  close(): Promise<void>;
}

/** A kill may cut the last line short; its entry was never promised to anyone, so it is cut off. */
async function readBack(path: string): Promise<unknown[]> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  if (whole.length < bytes.length) await truncate(path, whole.length);
  return whole
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Opens a log and reads it back. Appends that come while the disk is busy share the next sync. */
export async function openLog(path: string): Promise<AppendLog> {
  const earlier = await readBack(path);
  const file = await open(path, 'a', 0o600);
  let waiting: { text: string; done: () => void; failed: (reason: unknown) => void }[] = [];
  let writing: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await file.appendFile(batch.map(({ text }) => text).join(''));
        await file.datasync();
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    writing = undefined;
  }

  const append = (...entries: unknown[]): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ text: entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), done, failed });
      writing ??= drain();
    });

  const close = async (): Promise<void> => {
    await writing;
    await file.close();
  };
  return { earlier, append, close };
}
