import type { CalendarLink } from '../../domain/calendar/calendar-link.ts';
import type { Rota, RotaMonth } from '../../domain/oncall/rota.ts';

/**
 * What is written of on-call rotas. Months are only ever written beside `rota-changed`, whose version guards them; `hand-off-told`
 * leaves the version and is guarded by the hand-off that was awaited as well.
 */
export type OnCallChange =
  | { kind: 'rota-changed'; rota: Rota; from: number }
  | { kind: 'rota-month-changed'; month: RotaMonth }
  | { kind: 'hand-off-told'; rota: Rota; awaited: number }
  | { kind: 'calendar-link-changed'; link: CalendarLink };

/** What kept coming between, in words for a front desk. */
export const onCallRivals = {
  'rota-changed': 'somebody else is changing this rota at this moment',
} as const satisfies Partial<Record<OnCallChange['kind'], string>>;
