import type { Region } from '../../domain/directory/directory.ts';

/** Regions as staff read them. */
export const regionWords: Readonly<Record<Region, string>> = { nyc: 'New York City', 'long-island': 'Long Island' };
