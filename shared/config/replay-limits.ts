import type { ReplayLimits } from '../domain/messages/replay-limits.ts';

export const replayLimits: ReplayLimits = { perPersonAndHour: 10 };

/** Lifted: for trying things out on a laptop. */
export const noReplayLimits: ReplayLimits = { perPersonAndHour: Infinity };
