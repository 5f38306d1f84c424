import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import type { KeptForms } from '../../../shared/workflows/sessions/ports.ts';
import type { Uses } from '../../compose.ts';
import type { consoleSignInRoutes } from './routes.ts';
import { sessionPage } from './session-page.ts';

/** @returns what was kept and waits to be sent; `gone` where nothing waits */
export async function waiting(forms: KeptForms, kept: string, staffId: string, now: number) {
  const found = await forms.kept(kept, staffId, now);
  return found && found.doneAt === undefined ? found : 'gone';
}

/** Who is signed in and until when, and what they wrote when their session had ended. */
export const showSession =
  ({
    site,
    zone,
    keptForms,
  }: Uses<'site' | 'zone' | 'keptForms'>): Operation<(typeof consoleSignInRoutes)['showSession']> =>
  async (request) => {
    const signedIn = signedInOf(request);
    const { kept: keptId } = request.query;
    const { staffId } = signedIn.session;
    const kept =
      keptId === undefined ? undefined : await waiting(keptForms, keptId, staffId, epochSeconds(request.now));
    return sessionPage({ site, signedIn, zone, kept });
  };
