import type { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { notFound } from '../../../../shared/domain/core/refusal.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import type { EntryKind } from './entry-kinds.ts';

/** Whose calendar a page is about. */
export interface Owner {
  id: string;
  name: string;
  /** Local date where its dates count. */
  today: string;
  /** Path of its calendar below the site's root. */
  path: string;
  /** Where a practitioner works, and what is seen there; a clinic: itself, and nothing. */
  clinicIds: readonly string[];
  appointmentTypes: readonly string[];
}

/** @throws Refusal `not-found` for one that the directory does not have */
export function ownerOf(
  { practitioners, clinics }: Directory,
  owners: EntryKind['owners'],
  id: string,
  now: Temporal.Instant,
): Owner {
  const path = `/staff/schedule/${owners}/${id}`;
  if (owners === 'clinics') {
    const clinic = clinics.find(({ clinicId }) => clinicId === id);
    if (!clinic) throw notFound('clinic', 'it is not in the directory any more');
    const today = localDateAt(now, clinic.zone);
    return { id, name: clinic.name, today, path, clinicIds: [id], appointmentTypes: [] };
  }
  const found = practitioners.find(({ practitionerId }) => practitionerId === id);
  if (!found) throw notFound('practitioner', 'the directory does not have them any more');
  const { name, clinicIds, appointmentTypes, homeZone } = found;
  return { id, name, today: localDateAt(now, homeZone), path, clinicIds, appointmentTypes };
}
