import type { Temporal } from 'temporal-polyfill';
import type { Region } from '../../domain/directory/directory.ts';
import type { Duty } from '../../domain/oncall/duty.ts';
import type { Rota } from '../../domain/oncall/rota.ts';
import type { Shift } from '../../domain/oncall/shift.ts';

export interface OnCallReader {
  /** Who answers pages in a region at an instant. Strongly consistent. */
  duty(region: Region, at: Temporal.Instant): Promise<Duty>;
}

/** A region's rota with its shifts in some months. */
export interface RotaReading {
  /** Version 0 where there is none yet. */
  rota: Rota;
  /** Those that touch the months, whole, in order, each once. */
  shifts: Shift[];
}

export interface RotaReader {
  /**
   * One round trip, strongly consistent, not as of one moment: whoever changes a rota reads it first without months, then the
   * months, so that a change which comes between is seen by the version.
   * @param months UTC months such as `2026-11`, at most 99
   * @throws Unreadable, Throttled
   */
  read(region: Region, months: readonly string[]): Promise<RotaReading>;
}
