import { emergencyEn } from '../en/pages/emergency.ts';
import { emergencyEs } from '../es/pages/emergency.ts';

export const emergencyTexts = { en: emergencyEn, es: emergencyEs } as const;
