import type { DeadLinkWords } from '../en/problem-page.ts';

/** Draft until certified. */
export const deadLinkEs: DeadLinkWords = {
  title: 'Este enlace ya no es válido',
  why: 'Puede ser demasiado antiguo, o puede faltarle una parte. Si lo abrió desde un mensaje, pruebe con el más reciente.',
  call: 'Le ayudamos por teléfono:',
  reference: 'Si llama por esta página, diga este código:',
};

/** Of a form that is larger than anything that is read. */
export const tooLargeEs: DeadLinkWords = {
  ...deadLinkEs,
  title: 'Esto es muy largo para enviarlo',
  why: 'No se envió nada. Vuelva atrás: lo que escribió sigue ahí. Luego escriba menos y envíelo otra vez.',
};
