import { part, type Step } from '../exchange.ts';
import { HttpFault } from '../http-fault.ts';
import type { HttpSetup } from '../http-setup.ts';

/**
 * Takes a form of the console only where a page of the console made it, for the session that sends it: no page of another site, and no form
 * of somebody else's, acts for whoever is signed in.
 */
export const ownForm = ({ sessions }: HttpSetup): Step => ({
  before: async ({ event }) => {
    const { by, method } = part(event, 'route');
    if (by !== 'session' || method === 'GET') return;
    const isOwn = await sessions?.isOwnForm(event, part(event, 'session'));
    if (!isOwn)
      throw new HttpFault(
        403,
        'foreign-form',
        'This form was not made for you, or before you signed in again. Open the page anew and send it from there.',
      );
  },
});
