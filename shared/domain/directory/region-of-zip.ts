import type { Region } from './directory.ts';

/** Where the areas come from, and when they were last compared with it. A test holds them to the table of ZIP codes. */
export const zipAreasSource = {
  source: "Three-digit ZIP areas of the US Postal Service, and its codes of the other counties' corners",
  date: '2026-11-26',
} as const;

/**
 * Areas of ZIP codes by their first digits; the longest that fits counts. Of an area that lies in two counties the larger part counts.
 */
const areas: Readonly<Record<string, Region>> = {
  '005': 'long-island',
  '06390': 'long-island',
  '100': 'nyc',
  '101': 'nyc',
  '102': 'nyc',
  '103': 'nyc',
  '104': 'nyc',
  '110': 'long-island',
  '11004': 'nyc',
  '11005': 'nyc',
  '111': 'nyc',
  '112': 'nyc',
  '113': 'nyc',
  '114': 'nyc',
  '115': 'long-island',
  '116': 'nyc',
  '117': 'long-island',
  '118': 'long-island',
  '119': 'long-island',
};

/** @param zip five digits, or nine. @returns whose people are nearest; undefined of a place that lies in no region */
export const regionOfZip = (zip: string): Region | undefined => areas[zip.slice(0, 5)] ?? areas[zip.slice(0, 3)];
