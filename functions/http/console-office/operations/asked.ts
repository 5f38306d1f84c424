import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { problemOf } from '../../../../shared/http/core/problem.ts';

/** What a page was answered, or why it was not: a strange address is told of on the page, and turns nobody away. */
export type Asked<Body> = { body: Body } | { refused: Refused };

/**
 * @param ask asks the API
 * @throws what is no refusal of what was asked: a failure of ours, or that nobody is signed in
 */
export async function askedOrRefused<Body>(ask: () => Promise<Body>): Promise<Asked<Body>> {
  try {
    return { body: await ask() };
  } catch (error) {
    const refused = problemOf(error);
    if (refused.problem.status !== 422) throw error;
    return { refused };
  }
}
