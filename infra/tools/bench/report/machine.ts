import { cpus, loadavg, totalmem } from 'node:os';

/** What figures were measured on. */
export interface Machine {
  cores: number;
  processor: string;
  memoryMegabytes: number;
  node: string;
  /** Mean of running processes over the last minute when the bench began: much above zero, others computed too. */
  loadAtStart: number;
}

export const thisMachine = (): Machine => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  memoryMegabytes: Math.round(totalmem() / 2 ** 20),
  node: process.version,
  loadAtStart: loadavg()[0] ?? 0,
});
