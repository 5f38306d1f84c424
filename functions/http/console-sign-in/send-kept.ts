import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import type { Uses } from '../../compose.ts';
import type { consoleSignInRoutes } from './routes.ts';
import { sessionPage } from './session-page.ts';

/**
 * Sends on what was kept, by the browser: 307 has it send the same form to where it was meant for, which takes it as it takes any other.
 * From then on it is not kept here. Sent twice it is led on twice, and done there once.
 */
export const sendKept =
  ({
    site,
    zone,
    keptForms,
  }: Uses<'site' | 'zone' | 'keptForms'>): Operation<(typeof consoleSignInRoutes)['sendKept']> =>
  async (request) => {
    const signedIn = signedInOf(request);
    const { kept: keptId = '', discard } = request.query;
    const now = epochSeconds(request.now);
    const kept = await keptForms.kept(keptId, signedIn.session.staffId, now);
    if (!kept) return sessionPage({ site, signedIn, zone, kept: 'gone' });
    const isFirst = kept.doneAt === undefined;
    if (isFirst) await keptForms.keep({ ...kept, fields: {}, doneAt: now });
    if (discard !== undefined) return seeOther('../staff');
    return { status: 307, headers: { Location: `..${kept.address}` } };
  };
