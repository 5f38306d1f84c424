import type { HomeTexts } from '../../en/pages/home.ts';

export const homeEs: HomeTexts = {
  title: 'Ayuda para su espalda o cuello',
  start: 'Empezar el formulario',
  startHint: 'Unos 6 minutos. Puede parar y seguir más tarde.',
  afterwards: 'Después puede elegir la hora de su cita.',
  visit: 'Cambiar su cita',
  visitHow: 'Abra el enlace del mensaje que le enviamos.',
  visitLost: '¿Perdió el enlace? Llámenos:',
  phone: 'Por teléfono',
  places: (area) => `Nuestras clínicas están en ${area}.`,
  clinicians: 'Para profesionales de salud',
  urgent: '¿Es urgente? Llame a la guardia de cirugía:',
  emergent: '¿Pérdida nueva de marcha, fuerza o control de la orina? Mande a su paciente a emergencias ya.',
  fax: (fax) => `Fax: ${fax}`,
  refer: 'Su sistema puede enviar referidos por nuestra API.',
  docs: 'Lea cómo usar la API (en inglés)',
  staff: 'Para el personal',
  staffSignIn: 'Entrar a la consola del personal (en inglés)',
};
