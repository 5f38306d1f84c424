import type { Temporal } from 'temporal-polyfill';
import type { Region } from '../../domain/directory/directory.ts';
import type { Duty } from '../../domain/oncall/duty.ts';

export interface OnCallReader {
  /** Who answers pages in a region at an instant. Strongly consistent. */
  duty(region: Region, at: Temporal.Instant): Promise<Duty>;
}
