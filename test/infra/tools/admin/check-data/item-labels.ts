import type { Item } from '../../../../../shared/store/dynamo/item.ts';

/** What an item is, by the member that it holds or by how its key begins. */
const members: readonly [table: string, member: string, label: string][] = [
  ['Cases', 'header', 'header'],
  ['Cases', 'facts', 'facts'],
  ['Cases', 'lookups', 'lookups'],
  ['Cases', 'pair', 'pair'],
  ['Cases', 'twins', 'twins'],
  ['Cases', 'named', 'named referral'],
  ['Cases', 'card', 'referrer card'],
  ['Cases', 'event', 'referrer event'],
  ['Clinical', 'record', 'answers'],
  ['Clinical', 'contact', 'contact'],
  ['Clinical', 'act', 'act'],
  ['Clinical', 'request', 'request'],
  ['Schedule', 'appointment', 'visit'],
  ['Schedule', 'fact', 'attendance'],
  ['Schedule', 'hold', 'hold'],
  ['Schedule', 'ledger', 'holder'],
  ['Outbox', 'round', 'round'],
  ['Audit', 'viewer', 'viewer'],
];
const keys: readonly [table: string, prefix: string, label: string][] = [
  ['Cases', 'LOOKUP#', 'lookup'],
  ['Cases', 'REQUEST#', 'answer mark'],
  ['Cases', 'REFERRER#', 'told mark'],
  ['Clinical', 'REQUEST#', 'request place'],
  ['Schedule', 'WEEK#', 'day'],
  ['Outbox', 'MSG#', 'message'],
];

/** What of an item tells its kind apart from others of its member. */
const kindOf = (item: Item): string | undefined =>
  (item.event?.M?.kind?.S && `event ${item.event.M.kind.S}`) ||
  (item.timer?.M?.purpose?.S && `timer ${item.timer.M.purpose.S}`) ||
  (item.reaction && 'reaction') ||
  (item.entry?.M?.action?.S && `entry ${item.entry.M.action.S}`) ||
  undefined;

/**
 * What an item of a table is called in these tests: `header`, `visit`, `event new-case` …
 * @throws where it has no name yet
 */
export function labelOf(table: string, item: Item): string {
  if (table === 'Requests' || table === 'Directory') return table.toLowerCase();
  const member = members.find(([of, name]) => of === table && item[name]);
  const key = keys.find(([of, prefix]) => of === table && item.pk?.S?.startsWith(prefix));
  const label = member?.[2] ?? kindOf(item) ?? key?.[2];
  if (label === undefined) throw new Error(`No name for ${table} ${item.pk?.S} ${item.sk?.S ?? ''}.`);
  return label;
}
