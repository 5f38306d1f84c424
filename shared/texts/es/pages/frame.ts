import type { FrameTexts } from '../../en/pages/frame.ts';

export const frameEs: FrameTexts = {
  danger: '¿No puede caminar u orinar? Llame al 911 ahora.',
  otherLanguage: 'English',
  back: 'Atrás',
  skip: 'Ir a la parte principal',
  error: 'Error:',
  controls: 'Página',
  step: (at, of) => `Paso ${at} de ${of}`,
  timeLeft: 'Tiempo que queda:',
  fiveMinutes: 'Quedan 5 minutos.',
  oneMinute: 'Queda 1 minuto.',
  timeOver: 'El tiempo se acabó.',
};
