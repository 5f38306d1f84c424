import type { Temporal } from 'temporal-polyfill';
import type { FloodedPage, FloodTray } from '../../domain/messages/flood-tray.ts';
import type { Reach } from '../../domain/messages/reach.ts';
import type { Tray, TrayName } from '../../domain/messages/tray.ts';
import type { GatheringReader } from '../paging/ports.ts';

export interface TrayReader {
  /** Strongly consistent; a new one where there is none. @throws Unreadable */
  tray(name: TrayName): Promise<Tray>;
}

/** What gathered under a timer. */
export interface Gathered {
  cases: number;
  /** Absent where nothing gathered. */
  newest?: FloodedPage;
}

/** What one process knows of floods, so that it need not ask again for each page. It may be out of date. */
export interface FloodMemory {
  /** Under which timer the pages of a person gather. */
  gathering: Map<string, NonNullable<FloodTray['flush']>>;
  /** Who is on call in a region and what reaches whom, and until when (epoch milliseconds) nobody asks again. */
  reach: Map<string, { until: number; reach: Promise<Pick<Reach, 'duty' | 'routing'>> }>;
}

export interface FloodCounter {
  /**
   * Counts the pages of a source, each event once.
   * @param source names it, as the header of a case does
   * @returns which page of the source this is within the last ten minutes, 1 = first; at least 11 where it is a later one
   */
  place(source: string, eventId: string, at: Temporal.Instant): Promise<number>;
}

export interface FloodStore extends GatheringReader {
  memory: FloodMemory;
  /** Strongly consistent; a new one where there is none. @throws Unreadable */
  floodTray(recipientId: string): Promise<FloodTray>;
  /** Counts a case under a timer, once. @returns false where what gathered under it has been closed */
  gather(timerId: string, page: FloodedPage, now: Temporal.Instant): Promise<boolean>;
  /** Nothing more gathers under a timer from then on. Repeating it gives the same. */
  close(timerId: string, now: Temporal.Instant): Promise<Gathered>;
}
