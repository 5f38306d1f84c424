import { epochSeconds } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { dutyOf } from '../../domain/oncall/on-duty.ts';
import { monthAt, noRota } from '../../domain/oncall/rota.ts';
import { shiftAt } from '../../domain/oncall/shift.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { OnCallReader, RotaReader } from './ports.ts';

export interface DutyDeps {
  rotas: RotaReader;
  directory: DirectoryReader;
  /** IANA zone of the practice. */
  zone: string;
}

/** Tells who is on call, by rota and directory. A rota that cannot be read holds up no page: the directory's order stands then. */
export const onCallReader = ({ rotas, directory, zone }: DutyDeps): OnCallReader => ({
  async duty(region, at) {
    const second = epochSeconds(at);
    const [reading, { staff }] = await Promise.all([
      rotas.read(region, [monthAt(second)]).catch(unlessUnreadable),
      directory.directory(),
    ]);
    const { rota, shifts } = reading ?? { rota: noRota(region), shifts: [] };
    return dutyOf(rota, shiftAt(shifts, second), staff, localDateAt(at, zone));
  },
});
