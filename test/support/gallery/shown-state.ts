import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import type { OpenPage } from '../page-client.ts';
import type { PageSystem } from '../page-system.ts';

/** A page in a state that people meet, as it was answered. */
export interface ShownState {
  name: string;
  page: OpenPage;
  /** It is about an emergency itself: higher contrast. */
  isEmergency?: boolean;
}

/** Collects the states of some pages in a language, by walking there. */
export type Gallery = (system: PageSystem, language: PageLanguage) => Promise<ShownState[]>;
