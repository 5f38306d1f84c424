import type { SweepSettings } from '../workflows/sweep.ts';

/** The Scheduler is up to a minute late by design, so a page two minutes late has lost its timer. */
export const sweepSettings: SweepSettings = { pendingGraceSeconds: 60, overdueGraceSeconds: 120, limit: 500 };
