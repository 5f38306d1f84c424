import type { FrameTexts } from '../../en/pages/frame.ts';

export const frameEs: FrameTexts = {
  danger: '¿No puede caminar u orinar? Llame al 911 ahora.',
  otherLanguage: 'English',
  back: 'Atrás',
  skip: 'Ir a la parte principal',
  footLead: 'En una emergencia, llame al 911.',
};
