import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import type { ReadAt } from '../../../shared/http/html/clock-time.ts';
import type { Html } from '../../../shared/http/html/markup.ts';
import { page, type Site } from '../../../shared/http/html/page.ts';
import { stateWords, acknowledgementWords as words } from '../../../shared/texts/en/acknowledgement-page.ts';
import { askingPage } from './asking-page.ts';
import { titleOf } from './to-do.ts';
import { answeredPage, overPage } from './told-page.ts';

/** Whose pages these are, and by which clock they are read. */
export interface AcknowledgementSite extends Site {
  /** IANA zone of the practice. */
  zone: string;
}

const asks = ({ state, canAnswer }: PageState): boolean =>
  canAnswer === true && (state === 'open' || state === 'withdrawn');

function mainOf(state: PageState, site: AcknowledgementSite, at: ReadAt): Html {
  if (asks(state)) return askingPage(state, at);
  return state.state === 'yours' ? answeredPage(state, site, at) : overPage(state, site, at);
}

function titled(state: PageState): string {
  if (asks(state)) return words.ask;
  return state.state === 'yours' ? titleOf(state) : stateWords[state.state].headline;
}

function statusOf(state: PageState): number {
  if (state.state === 'unknown') return 404;
  return asks(state) || state.state === 'yours' ? 200 : 412;
}

/** The page behind a page's link as it stands: one to answer, one that was answered, or what happened and whom to call. */
export function acknowledgementPage(
  site: AcknowledgementSite,
  state: PageState,
  now: ReadAt['now'],
): Pick<OperationAnswer, 'status'> & { body: string } {
  const body = page(site, {
    title: titled(state),
    language: 'en',
    up: wayUp('/acknowledgements/{token}'),
    main: mainOf(state, site, { now, zone: site.zone }),
  });
  return { status: statusOf(state), body };
}
