import { endedPage, type LinkPageDeps, type LinkShown } from './saved-forms/link-pages.ts';

/** In the place of a page of the form whose address has ended, or cannot be read: start again, a new link where the form was saved, or call. */
export const expiredPage = (deps: LinkPageDeps, shown: LinkShown, token: string | undefined): string =>
  endedPage(deps, { ...shown, path: '/intake' }, { what: 'page', token });
