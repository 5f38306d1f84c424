import { frameEn } from '../en/pages/frame.ts';
import { frameEs } from '../es/pages/frame.ts';

export const frameTexts = { en: frameEn, es: frameEs } as const;
