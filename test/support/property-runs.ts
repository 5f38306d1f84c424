const longRuns = 10_000;

/** How often a property is tried: some hundred times in `npm test`, ten thousand times in `npm run test:long`. */
export const propertyRuns = (quick = 300): number =>
  process.env.LONG_RUN === 'true' ? Math.max(quick, longRuns) : quick;
