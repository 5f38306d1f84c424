import type { IdPrefix, IdSource } from '../../domain/core/ids.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { RoutingReader } from '../messages/ports.ts';
import type { OnCallReader, RotaReader } from '../oncall/ports.ts';

/** What the routes of subscriptions work with: they promise, and never call SNS. */
export interface SubscriberDeps extends UnitOfWorkDeps {
  ids: IdSource;
  directory: DirectoryReader;
  onCall: OnCallReader;
  rotas: RotaReader;
  routing: RoutingReader;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: IdPrefix, ...parts: string[]) => string;
  /** IANA zone of the practice. */
  zone: string;
}
