import type { Temporal } from 'temporal-polyfill';
import { rotaView } from '../../../shared/contract/views/rota-view.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import { standing } from '../../../shared/domain/oncall/on-duty.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { ChangedRota } from '../../../shared/workflows/oncall/rota-changes.ts';

/** Answers with a part of a rota, its version as ETag. @param zone IANA zone of the practice */
export const rotaAnswer =
  (staff: readonly StaffMember[], now: Temporal.Instant, zone: string) =>
  ({ rota, shifts }: ChangedRota) => ({
    status: 200,
    headers: etag(rota),
    body: rotaView(rota, shifts, standing(rota, staff, localDateAt(now, zone)), zone),
  });
