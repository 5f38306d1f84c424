import type { WishReason } from '../../domain/cases/ignored-wishes.ts';

/** The same in Spanish. */
export const ignoredWishesEs: Readonly<Record<WishReason, string>> = {
  'no-such-clinic': 'No tenemos una clínica con este nombre. Buscamos en nuestras otras clínicas.',
  'clinic-with-steps':
    'No sabemos de una entrada sin escalones a esta clínica. Buscamos en las clínicas que tienen una.',
  'clinic-elsewhere': 'La clínica que usted eligió no está en esta región. Nos guiamos por la clínica.',
  'no-clinic-there': 'No tenemos una clínica en esta región. Buscamos en todas nuestras clínicas.',
  'steps-everywhere': 'No sabemos de una entrada sin escalones a nuestras clínicas. Llámenos antes de una visita.',
  'no-telehealth': 'No ofrecemos esta visita por video o teléfono. Se hace en una clínica.',
  'no-licence':
    'En el estado de su domicilio no podemos atender por video o teléfono. La visita se hace en una clínica.',
};
