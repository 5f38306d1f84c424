import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import type { GatheredPage } from '../../domain/messages/flood-tray.ts';
import type { ToldCase } from '../../domain/messages/message-record.ts';
import { isAnswered } from './is-answered.ts';
import type { StaffDeps } from './staff-deps.ts';

type FloodPage = EventOf<'flood-page'>;

/** What a message of a flood has to say by now. */
export interface ToldFlood {
  /** As it was promised, of the cases that still wait. */
  event: FloodPage;
  /** These cases; where none waits, all that it was promised for. Absent where nobody knows them any more. */
  cases?: readonly ToldCase[];
  /** Whether somebody has answered all of it. */
  isOver: boolean;
}

/** So many are looked at at once. */
const atOnce = 100;

/** A case whose header cannot be read counts as one that waits: nobody can know that it does not. */
interface Waiting {
  page: GatheredPage;
  header: CaseHeader | undefined;
}

async function waitingOf(deps: StaffDeps, pages: readonly GatheredPage[]): Promise<Waiting[]> {
  const headers = await deps.caseBatches.headers(pages.map(({ caseId }) => caseId));
  const known = new Map(headers.map((header) => [header.caseId, header]));
  const looked = await Promise.all(
    pages.map(async (page) => {
      const header = known.get(page.caseId);
      return header && (await isAnswered(deps, page, header)) ? [] : [{ page, header }];
    }),
  );
  return looked.flat();
}

/** The one that the event names, if it waits; else whichever came last of those that do. */
function newestOf({ caseId }: FloodPage, waiting: readonly Waiting[]): Waiting | undefined {
  const known = waiting.filter(({ header }) => header !== undefined);
  const byArrival = known.toSorted((a, b) => (b.header?.receivedAt ?? '').localeCompare(a.header?.receivedAt ?? ''));
  return known.find(({ page }) => page.caseId === caseId) ?? byArrival[0];
}

function ofWaiting(event: FloodPage, waiting: readonly Waiting[]): FloodPage {
  const paged = waiting.every(({ page }) => page.paged === 'escalation') ? 'escalation' : 'page';
  const { page, header } = newestOf(event, waiting) ?? {};
  if (!page || !header) return { ...event, paged };
  const { code, urgency } = header;
  return { ...event, ...page, code, urgency, cases: waiting.length, paged };
}

const toldOf = ({ paged, ...page }: GatheredPage): ToldCase => ({ ...page, ...(paged && { kind: paged }) });

/**
 * Looks which cases of a flood still wait for an answer when its message goes out: minutes may have passed since their pages gathered.
 * @throws what reading threw: the message comes again then
 */
export async function unansweredFlood(deps: StaffDeps, event: FloodPage): Promise<ToldFlood> {
  const pages = event.gathering === undefined ? [] : await deps.floods.pages(event.gathering);
  if (pages.length === 0) return { event, isOver: false };
  const waiting: Waiting[] = [];
  for (let at = 0; at < pages.length; at += atOnce)
    waiting.push(...(await waitingOf(deps, pages.slice(at, at + atOnce))));
  const isOver = waiting.length === 0;
  const counted = isOver ? pages : waiting.map(({ page }) => page);
  return { event: isOver ? event : ofWaiting(event, waiting), cases: counted.map(toldOf), isOver };
}
