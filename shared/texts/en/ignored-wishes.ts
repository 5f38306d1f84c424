import type { WishReason } from '../../domain/cases/ignored-wishes.ts';

/** Why a wish is not met, and what we do instead. Read by patients, referrers and whoever builds a form. */
export const ignoredWishesEn: Readonly<Record<WishReason, string>> = {
  'no-such-clinic': 'We have no clinic by this name. We look at our other clinics.',
  'clinic-with-steps': 'We do not know of a way into this clinic without steps. We look at the clinics that have one.',
  'clinic-elsewhere': 'The clinic that you chose is not in this region. We go by the clinic.',
  'no-clinic-there': 'We have no clinic in this region. We look at all our clinics.',
  'steps-everywhere': 'We do not know of a way into our clinics without steps. Please call us before a visit.',
  'no-telehealth': 'We do not offer this visit by video or phone. It takes place at a clinic.',
  'no-licence':
    'In the state of the home address we may not treat by video or phone. The visit takes place at a clinic.',
};
