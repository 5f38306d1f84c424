import { FloodTray } from '../../domain/messages/flood-tray.ts';
import { Tray, type TrayName } from '../../domain/messages/tray.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const trayKey = ({ recipientId, channel }: TrayName): string => `TRAY#${recipientId}#${channel}`;
export const floodTrayKey = (recipientId: string): string => `FLOOD-TRAY#${recipientId}`;

const trayKind: RecordKind<typeof Tray> = { schema: Tray, version: 1 };
const floodKind: RecordKind<typeof FloodTray> = { schema: FloodTray, version: 1 };

/** Trays stand in the Requests table, which has no stream: every notice changes one, and nobody has to hear of that. */
export const trayItem = (tray: Tray): Record<string, unknown> => ({
  pk: trayKey(tray),
  schema: trayKind.version,
  version: tray.version,
  tray,
});
export const trayOf = (item: Item): Tray => readMember(trayKind, item, 'tray');

export const floodTrayItem = (tray: FloodTray): Record<string, unknown> => ({
  pk: floodTrayKey(tray.recipientId),
  schema: floodKind.version,
  version: tray.version,
  floodTray: tray,
});
export const floodTrayOf = (item: Item): FloodTray => readMember(floodKind, item, 'floodTray');
