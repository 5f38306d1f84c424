import type { RemoteMailTexts } from '../domain/messages/remote-visit.ts';
import { remoteMailsEn } from './en/remote-visits.ts';
import { remoteMailsEs } from './es/remote-visits.ts';

/** What patients read of visits by telehealth, by ISO 639-1 language; `en` serves every language without texts of its own. */
export const remoteMails: { en: RemoteMailTexts } & Readonly<Record<string, RemoteMailTexts>> = {
  en: remoteMailsEn,
  es: remoteMailsEs,
};
