import { Temporal } from 'temporal-polyfill';
import { OutboxEvent } from '../domain/messages/outbox-event.ts';
import { epochSeconds } from '../domain/time/instants.ts';
import { fromItem, type Item } from './item.ts';
import { pendingShard } from './keys.ts';

/** How long an event is kept for those who ask what was sent. */
const keepDays = 30;

/** An event with its pending mark; `lane` and `pending` stand on top, where the stream filters look. */
export const eventItem = (event: OutboxEvent): Record<string, unknown> => ({
  pk: event.eventId,
  lane: event.lane,
  at: event.at,
  pending: pendingShard(event.eventId),
  expiresAt: epochSeconds(Temporal.Instant.from(event.at)) + keepDays * 24 * 3600,
  event,
});

/**
 * Reads the event of an outbox item or of a stream record's new image, pending or done.
 * @param image attributes as `{S: …}`, typed by Lambda or by the SDK
 * @throws where it holds anything but an outbox event.
 */
export const outboxEventFromImage = (image: Readonly<Record<string, object>>): OutboxEvent =>
  OutboxEvent.parse(fromItem(image as Item).event);
