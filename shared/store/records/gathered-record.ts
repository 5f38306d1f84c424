import type { GatheredPage } from '../../domain/messages/flood-tray.ts';
import type { Item } from '../dynamo/item.ts';

/** What gathered of a flood under a timer: a set of names, so that a page is counted once. */
export const gatheredKey = (timerId: string): string => `FLOOD-CASES#${timerId}`;

/** Marks an escalation, in few bytes: a flood of thousands is one item. */
const later = 'e';

export const gatheredName = ({ caseId, round, step, paged }: GatheredPage): string =>
  [caseId, round, step, ...(paged === 'escalation' ? [later] : [])].join('#');

/** An earlier release named only the case: what comes in a flood is new, and so in its first round. */
function pageOf(name: string): GatheredPage {
  const [caseId = '', round = '1', step = '1', paged] = name.split('#');
  return { caseId, round: Number(round), step: Number(step), paged: paged === later ? 'escalation' : 'page' };
}

/** The pages that gathered: of each case the latest. */
export function gatheredPages(item: Item | undefined): GatheredPage[] {
  const pages = (item?.cases?.SS ?? []).map(pageOf).toSorted((a, b) => a.round - b.round || a.step - b.step);
  return [...new Map(pages.map((page) => [page.caseId, page])).values()];
}
