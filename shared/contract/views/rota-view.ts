import { withOffset } from '../../domain/core/instants.ts';
import type { Region } from '../../domain/directory/directory.ts';
import type { Duty } from '../../domain/oncall/duty.ts';
import type { Rota } from '../../domain/oncall/rota.ts';
import { instantOfSecond, type Shift, shiftId } from '../../domain/oncall/shift.ts';
import type { RotaAnswer, ShiftAnswer } from '../on-call-answers.ts';

/** Shows a shift, its instants in the practice's zone. */
export const shiftView = (region: Region, shift: Shift, zone: string): ShiftAnswer => ({
  shiftId: shiftId(region, shift),
  start: withOffset(instantOfSecond(shift.start), zone),
  end: withOffset(instantOfSecond(shift.end), zone),
  recipientId: shift.recipientId,
});

/** Shows a part of a rota. @param standing order and lead as they stand today */
export const rotaView = (
  { region, version }: Rota,
  shifts: readonly Shift[],
  { order, lead }: Pick<Duty, 'order' | 'lead'>,
  zone: string,
): RotaAnswer => ({
  region,
  shifts: shifts.map((shift) => shiftView(region, shift, zone)),
  order: [...order],
  lead: lead ?? null,
  version,
});

/** What a change of a rota says besides of people whom no page reaches. @param unreachable recipient ids */
export const warningsView = (unreachable: readonly string[]) =>
  unreachable.length === 0
    ? {}
    : {
        unreachable: [...unreachable],
        warnings: unreachable.map(
          (each) =>
            `No confirmed text message reaches ${each}: pages go past them. Have them subscribe by SMS and confirm, or name somebody else.`,
        ),
      };
