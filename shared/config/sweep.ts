import type { SweepSettings } from '../workflows/sweep/sweep.ts';

/** The Scheduler is up to a minute late by design, so a timer two minutes late is lost. */
export const sweepSettings: SweepSettings = {
  pendingGraceSeconds: 60,
  overdueGraceSeconds: 120,
  forgottenGraceSeconds: 900,
  batch: 100,
  reserveMilliseconds: 10_000,
};
