import type { Routing } from '../../domain/messages/subscription.ts';
import type { PageName } from '../../domain/paging/page-link.ts';

export interface RoutingReader {
  /** Every subscription and every endpoint of the staff. Strongly consistent. */
  routing(): Promise<Routing>;
}

/** What a page carries so that its reader can answer it. */
export interface PageLink {
  /** At most 24 characters; opens `/acknowledgements/<token>`. The same page gets the same one again. */
  token: string;
  /** Four digits that answer the round by SMS; absent where none were free. */
  digits?: string;
}

export interface PageLinks {
  /** Makes the link of a page and remembers, hashed, what it stands for. Repeating it gives the same. */
  issue(page: PageName): Promise<PageLink>;
}
