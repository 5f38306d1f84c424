import type { Interval } from '../../domain/core/intervals.ts';
import type { Region } from '../../domain/directory/directory.ts';
import { touching } from '../../domain/oncall/change-shifts.ts';
import { monthsOf } from '../../domain/oncall/rota.ts';
import type { RotaReader } from './ports.ts';
import type { ChangedRota } from './rota-changes.ts';

/** The shifts of a region that share any time with a period, whole. @throws Unreadable, Throttled */
export async function shiftsIn(rotas: RotaReader, region: Region, period: Interval): Promise<ChangedRota> {
  const { rota, shifts } = await rotas.read(region, monthsOf(period));
  return { rota, shifts: touching(shifts, period) };
}
