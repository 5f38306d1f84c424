import type { OnCallChange } from '../../workflows/oncall/changes.ts';
import { toItem } from '../dynamo/item.ts';
import { calendarLinkItem } from '../records/calendar-link-record.ts';
import { rotaItem, rotaMonthItem } from '../records/rota-record.ts';
import { put, unchangedSince, type WritesOf } from './write.ts';

/** The rota as it was read, and nobody has told of the hand-off yet. */
const stillAwaited = (version: number, awaited: number) => ({
  ConditionExpression: '#version = :version AND nextHandOff = :awaited',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: toItem({ ':version': version, ':awaited': awaited }),
});

export const onCallWrites: WritesOf<OnCallChange> = {
  'rota-changed': ({ rota, from }) => put('Directory', rotaItem(rota), unchangedSince(from)),
  'rota-month-changed': ({ month }) => put('Directory', rotaMonthItem(month), {}),
  'hand-off-told': ({ rota, awaited }) => put('Directory', rotaItem(rota), stillAwaited(rota.version, awaited)),
  'calendar-link-changed': ({ link }) => put('Directory', calendarLinkItem(link), {}),
};
