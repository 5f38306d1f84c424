import type { IntakeLimits } from '../domain/cases/intake-limits.ts';

export const intakeLimits: IntakeLimits = { perSourceAndHour: 20, perContactAndHour: 5 };

/** Lifted: for trying things out on a laptop. */
export const noIntakeLimits: IntakeLimits = { perSourceAndHour: Infinity, perContactAndHour: Infinity };
