import { epochSeconds } from '../../domain/core/instants.ts';
import { namedNow } from '../../domain/saved-forms/saved-form.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { countLinks, type Kept, type LinkAsked, linkCounts, newLink, type SavedFormDeps } from './new-link.ts';

/**
 * Sends a new link to the forms that are saved with a number or address, where there are any: one link to all of them, for nobody knows
 * which is whose. Nobody can tell whether there are.
 * @param remaining milliseconds until the function is stopped
 * @throws Refusal `limit-reached`; and as `transact`
 */
export async function renewLink(deps: SavedFormDeps, asked: LinkAsked, remaining: () => number): Promise<void> {
  const { savedForms, formSeals } = deps;
  const [counts, kept] = await Promise.all([
    linkCounts(deps, asked),
    formSeals.contactOf(asked.to).then(async (contact): Promise<Kept | undefined> => {
      const last = namedNow(await savedForms.contact(contact), epochSeconds(asked.now)).at(-1);
      return last && { contact, expiresAt: last.expiresAt };
    }),
  ]);
  const { changes } = await newLink(deps, asked, kept);
  await transact(deps, outcomeOnly<void>(remaining), 'send a new link', async (before) => ({
    outcome: undefined,
    changes: [...countLinks(counts, before), ...changes],
  }));
}
