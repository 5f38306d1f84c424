import type { HoldLimits } from '../domain/booking/hold-limits.ts';
import { practice } from './practice.ts';

export const holdLimits: HoldLimits = {
  perReferrer: 50,
  perCaseAndDay: 10,
  perContactOrSource: 3,
  zone: practice.zone,
};

/** Limits against hoarding lifted, one live hold for each case and those of referrers kept: for trying things out on a laptop. */
export const noHoldLimits: HoldLimits = { ...holdLimits, perCaseAndDay: Infinity, perContactOrSource: Infinity };
