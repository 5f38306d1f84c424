import type { CarveOutSettings } from '../domain/reports/carve-outs.ts';

/** Draft values, to be confirmed by the practice: no source says how much reserved time a spine practice should leave unused. */
export const carveOutSettings: CarveOutSettings = {
  // Three visits of forty minutes: of fewer a share says nothing.
  leastMinutes: 120,
  // Where one in seven reserved minutes is left, the next urgent case may find none.
  fullFrom: 0.85,
  // A quarter that stays empty is a first visit in each reserved morning.
  wasteFrom: 0.25,
  // Reserved for urgent cases, and more than half of it not taken by them.
  littleUsedBelow: 0.5,
};
