import type { OperationAnswer } from '../core/operation.ts';
import type { Answer } from '../core/route.ts';

/** Of a route whose POST leads to a page. */
export const redirected: Answer = { description: 'Done: the page to see next.' };

/**
 * Sends the reader's browser on, by GET, so that going back or loading the page again sends nothing twice.
 * @param address relative to the page that the form stood on (assets.ts `wayUp`), so that it is right below any stage path
 */
export const seeOther = (address: string): OperationAnswer => ({ status: 303, headers: { Location: address } });
