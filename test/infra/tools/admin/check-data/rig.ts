import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { vi } from 'vitest';
import { type Answered, type Asked, type System, startSystem } from '../../../../access/system.ts';
import { monday } from '../../../../support/records.ts';
import { type Background, openBackground } from './background.ts';
import { pagedScan } from './paged-scan.ts';
import { Recorder, type Transaction } from './recorder.ts';

/** The whole product in this process on a store in memory, with a record of what it writes. */
export interface Rig extends Background {
  system: System;
  /** What was written by whoever was asked and by what ran behind, since it began. */
  transactions: Transaction[];
  /** Asks as somebody. @param step what they do, in words @throws where it is refused */
  ask(step: string, method: string, path: string, by?: { token?: string }, body?: unknown): Promise<Answered['body']>;
  /** Goes to a moment, in epoch milliseconds, and lets what is due by then ring. */
  goTo(at: number): Promise<void>;
}

/** On Monday 2026-11-23, 09:00 in New York, with the sample directory and no case. */
export async function openRig(): Promise<Rig> {
  const system = await startSystem();
  const recorder = new Recorder(system.store);
  system.through((command, send) =>
    command instanceof ScanCommand
      ? Promise.resolve(pagedScan(system.store(), command.input))
      : recorder.through(command, send),
  );
  const background = await openBackground(system.store);
  const doing = async (step: string, work: () => Promise<void>) => {
    recorder.step = step;
    await work();
  };
  const tell = () => doing('promises are told', background.tell);
  const ring = () => doing('a timer rings', background.ring);
  return {
    system,
    transactions: recorder.transactions,
    tell,
    ring,
    sweep: () => doing('the sweeper comes', background.sweep),
    async ask(step, method, path, by = {}, body = undefined) {
      recorder.step = step;
      vi.setSystemTime(Date.now() + second);
      const asked: Asked = { method, path, body, token: by.token };
      const answer = await system.ask(asked);
      if (answer.status >= 300) throw new Error(`${step}: ${answer.status} ${answer.text}`);
      return answer.body;
    },
    async goTo(at) {
      vi.setSystemTime(at);
      await tell();
      await ring();
      await tell();
    },
  };
}

const second = 1000;

/** When it begins, in epoch milliseconds. */
export const beginning = monday.epochMilliseconds;
