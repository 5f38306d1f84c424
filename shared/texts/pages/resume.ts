import { resumeEn } from '../en/pages/resume.ts';
import { resumeEs } from '../es/pages/resume.ts';

export const resumeTexts = { en: resumeEn, es: resumeEs } as const;
