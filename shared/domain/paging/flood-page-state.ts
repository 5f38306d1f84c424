import type { CaseHeader } from '../cases/case-header.ts';
import { urgencyRank } from '../triage/urgency.ts';
import type { FloodPageName, FloodPageState, PageState, RoundPage } from './page-state.ts';
import { roundPageState } from './round-page-state.ts';

/** Codes that a page names at most. */
const mostCodes = 20;

/** One case of a flood: its page, and how it stands for whoever was paged. Absent where the case cannot be read. */
export interface FloodedCase {
  page: RoundPage;
  header?: CaseHeader | undefined;
}

/** Whether a case of a flood still waits for the answer of this page. */
export const waits = ({ page, header }: FloodedCase): boolean =>
  header?.pagingOpen === true && header.round === page.round;

const earliest = (instants: readonly string[]): string | undefined => instants.toSorted()[0];

/** Of those that its reader has. */
function answeredOf(own: readonly PageState[]): Pick<PageState, 'acknowledgedAt' | 'contactBy'> {
  const acknowledgedAt = own
    .flatMap((each) => each.acknowledgedAt ?? [])
    .toSorted()
    .at(-1);
  const contactBy = earliest(own.flatMap((each) => (each.reachedAt ? [] : (each.contactBy ?? []))));
  return { ...(acknowledgedAt && { acknowledgedAt }), ...(contactBy && { contactBy }) };
}

/** Tells what a page of a flood is to its reader now. @param flooded its cases, each once */
export function floodPageState(_: FloodPageName, flooded: readonly FloodedCase[]): FloodPageState {
  const waiting = flooded.filter(waits);
  const known = flooded.flatMap(({ page, header }) =>
    header ? [roundPageState(page, header, { own: undefined, present: undefined })] : [],
  );
  const own = known.filter(({ state }) => state === 'yours');
  const answered = known.some(({ state }) => state === 'colleague') ? 'colleague' : 'ended';
  const shown = [...waiting, ...flooded.filter((each) => !waits(each))];
  const [urgency] = known.map((each) => each.urgency).toSorted((a, b) => urgencyRank(b) - urgencyRank(a));
  return {
    of: 'flood',
    state: waiting.length > 0 ? 'open' : own.length > 0 ? 'yours' : answered,
    canAnswer: waiting.length > 0,
    cases: flooded.length,
    waiting: waiting.length,
    codes: shown.flatMap(({ header }) => header?.code ?? []).slice(0, mostCodes),
    ...(urgency && { urgency }),
    ...answeredOf(own),
  };
}
