import { epochSeconds } from '../../domain/core/instants.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { countLinks, type LinkAsked, linkCounts, newLink, type SavedFormDeps } from './new-link.ts';

/**
 * Sends a new link to the form that was last saved with a number or address, where there is one. Nobody can tell whether there is.
 * @param remaining milliseconds until the function is stopped
 * @throws Refusal `limit-reached`; and as `transact`
 */
export async function renewLink(deps: SavedFormDeps, asked: LinkAsked, remaining: () => number): Promise<void> {
  const { savedForms, formSeals } = deps;
  const [counts, named] = await Promise.all([
    linkCounts(deps, asked),
    formSeals.contactOf(asked.to).then((contact) => savedForms.contact(contact)),
  ]);
  const kept = named && named.expiresAt > epochSeconds(asked.now) ? named : undefined;
  const { changes } = await newLink(deps, asked, kept);
  await transact(deps, outcomeOnly<void>(remaining), 'send a new link', async (before) => ({
    outcome: undefined,
    changes: [...countLinks(counts, before), ...changes],
  }));
}
