/** Every clinical question takes these; "not sure" counts as much as the others. */
export const yesNo = ['yes', 'no', 'unknown'] as const;

/** When something began: no gap, an edge at 14 days (rule P3). Each is told by its latest day (onset.ts). */
export const startOptions = [
  'today',
  'yesterday',
  '3-7-days',
  '1-2-weeks',
  'over-2-weeks',
  'over-3-months',
  'unknown',
] as const;

/** How it is now, against how it began. */
export const nowOptions = ['worse', 'same', 'better', 'varies', 'unknown'] as const;

/** Where on the body outline. */
export const zones = ['left-arm', 'right-arm', 'left-leg', 'right-leg', 'trunk', 'seat'] as const;
