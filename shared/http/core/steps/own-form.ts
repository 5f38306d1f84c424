import { part, type Step } from '../exchange.ts';
import { isFromOtherSite } from '../gateway-event.ts';
import { HttpFault } from '../http-fault.ts';
import type { HttpSetup } from '../http-setup.ts';

const foreign = (detail: string): HttpFault => new HttpFault(403, 'foreign-form', detail);

/**
 * Takes a form of the console only where a page of the console made it, for the session that sends it: no page of another site, and no form
 * of somebody else's, acts for whoever is signed in. The browser's own word that another site sent it (Fetch Metadata) is a second lock.
 */
export const ownForm = ({ sessions }: HttpSetup): Step => ({
  before: async ({ event }) => {
    const { by, method } = part(event, 'route');
    if (by !== 'session' || method === 'GET') return;
    if (isFromOtherSite(event))
      throw foreign('Another site sent this form, so nothing was done. Open the page here and send it from there.');
    const isOwn = await sessions?.isOwnForm(event, part(event, 'session'));
    if (!isOwn)
      throw foreign(
        'This form was not made for you, or before you signed in again. Open the page anew and send it from there.',
      );
  },
});
