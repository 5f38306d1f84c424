import type { Ledger } from '../../shared/workflows/core/ports.ts';
import type { FaultyCalls } from './faulty-calls.ts';

/** Ports whose calls are counted; right before one of them somebody else does something. @param at which call, counted from 1 */
export function interruptedCalls(at: number, rival: () => Promise<unknown>): FaultyCalls & { count: () => number } {
  let count = 0;
  const before = async () => {
    count += 1;
    if (count === at) await rival();
  };
  const wrapped = <P extends object>(port: P): P =>
    Object.fromEntries(
      Object.entries(port).map(([method, act]) => [
        method,
        async (...args: unknown[]) => {
          await before();
          return (act as (...args: unknown[]) => unknown)(...args);
        },
      ]),
    ) as P;
  return {
    trace: [],
    struck: () => count >= at,
    reads: (_, port) => wrapped(port),
    effects: (_, port) => wrapped(port),
    ledger: (port: Ledger) => wrapped(port),
    count: () => count,
  };
}
