import type { SaveTexts } from '../../en/pages/save.ts';

/** Draft until certified. */
export const saveEs: SaveTexts = {
  title: 'Guarde su formulario para después',
  lead: 'Le mandamos un enlace. Abre el formulario donde usted paró.',
  unseen: 'El equipo no ve un formulario guardado. Termínelo para que podamos ayudar.',
  to: 'Número de celular o correo electrónico',
  toMail: 'Correo electrónico',
  wrong: 'Escriba un celular con código de área, o un correo.',
  wrongMail: 'Escriba un correo, como nombre@example.com.',
  agreeLegend: '¿Está de acuerdo?',
  agree: 'Sí, guarden mis respuestas por 7 días',
  agreeHint: 'Las guardamos cerradas con llave en el servidor. Luego las borramos.',
  texts: 'Un mensaje puede costar lo que diga su plan. Responda STOP para no recibir más.',
  notAgreed: 'Marque la casilla para que guardemos sus respuestas.',
  save: 'Guardar y mandarme el enlace',
  check: (count) => (count === 1 ? 'Revise 1 respuesta' : `Revise ${count} respuestas`),
  backToForm: 'Volver al formulario',
  failed: 'No pudimos guardar su formulario.',
  kept: (phone) => `Sus respuestas siguen en esta página. Intente otra vez, o llame al ${phone}.`,
  tooMany: 'Le mandamos muchos enlaces. Mire primero sus mensajes.',
  later: (phone) => `Intente otra vez en una hora, o llame al ${phone}.`,
};
