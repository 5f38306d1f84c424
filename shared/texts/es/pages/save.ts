import type { SaveTexts } from '../../en/pages/save.ts';

/** Draft until certified. */
export const saveEs: SaveTexts = {
  title: 'Guarde su formulario para después',
  lead: 'Le mandamos un enlace para seguir donde paró.',
  unseen: 'El equipo no ve su formulario hasta que usted lo mande.',
  to: 'Número de celular o correo electrónico',
  toMail: 'Correo electrónico',
  wrong: 'Escriba un celular de EE. UU. con código de área, o un correo.',
  wrongMail: 'Escriba un correo, como nombre@example.com.',
  agreeLegend: '¿Está de acuerdo?',
  agree: 'Sí, guarden mis respuestas',
  agreeHint: 'Guardamos sus respuestas 7 días, protegidas, en nuestro servidor. Luego las borramos.',
  texts: 'Los mensajes pueden costar dinero. Con STOP no hay más.',
  notAgreed: 'Marque la casilla para que guardemos sus respuestas.',
  save: 'Guardar y mandarme el enlace',
  check: (count) => (count === 1 ? 'Revise 1 respuesta' : `Revise ${count} respuestas`),
  backToForm: 'Volver al formulario',
  failed: 'No pudimos guardar su formulario.',
  kept: (phone) => `Sus respuestas siguen en esta página. Intente otra vez, o llame al ${phone}.`,
  tooMany: 'Le mandamos muchos enlaces. Mire primero sus mensajes.',
  later: (phone) => `Espere una hora, o llame al ${phone}.`,
};
