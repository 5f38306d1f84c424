/** Real time that passes only when a test says so. */
export interface RealTime {
  elapsed(): number;
  pass(milliseconds: number): void;
  /** Resolves once so much has passed, or at the signal. */
  until(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export function realTime(): RealTime {
  let elapsed = 0;
  const waiting = new Set<{ at: number; wake: () => void }>();
  return {
    elapsed: () => elapsed,
    pass: (milliseconds) => {
      elapsed += milliseconds;
      for (const waiter of waiting) if (waiter.at <= elapsed) waiter.wake();
    },
    until: (milliseconds, signal) =>
      new Promise((resolve) => {
        const waiter = {
          at: elapsed + milliseconds,
          wake: () => {
            waiting.delete(waiter);
            resolve();
          },
        };
        waiting.add(waiter);
        signal?.addEventListener('abort', waiter.wake);
        if (milliseconds <= 0) waiter.wake();
      }),
  };
}
