import type { MendedForm } from '../../../shared/domain/cases/mend-form.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import { inUse } from '../../../shared/domain/directory/in-use.ts';

type Wishing = Pick<MendedForm, 'preferences'>;

/**
 * Staff who mend a wish name clinics that there are. What was wished before may stay, whatever became of its clinic.
 * @param today local date of the practice @throws Refusal `invalid-input` with a pointer to each clinic that nobody knows
 */
export function requireKnownClinics(before: Wishing, mended: Wishing, clinics: readonly Clinic[], today: string): void {
  const known = clinics.filter((each) => inUse(each, today)).map(({ clinicId }) => clinicId);
  const faults = (mended.preferences?.clinicIds ?? []).flatMap((clinicId, place) =>
    known.includes(clinicId) || before.preferences?.clinicIds.includes(clinicId)
      ? []
      : [{ pointer: `/preferences/clinicIds/${place}`, detail: 'is no clinic of ours: see GET /v1/clinics' }],
  );
  if (faults.length > 0) throw invalidInput(faults);
}
