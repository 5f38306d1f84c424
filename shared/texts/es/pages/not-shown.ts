import type { NotShownTexts } from '../../en/pages/not-shown.ts';

/** Draft until certified. */
export const notShownEs: NotShownTexts = {
  title: 'No pudimos mostrar esta página.',
  again: 'Cargue esta página otra vez.',
  kept: 'Sus respuestas están en su dirección.',
  wait: 'Espere un minuto primero.',
  notDone: 'No pudimos hacer esto.',
  unsure: 'No sabemos si funcionó.',
  goBack: 'Vuelva atrás y pruebe otra vez, o llámenos.',
};
