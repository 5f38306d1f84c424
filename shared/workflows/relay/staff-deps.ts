import type { MessageTarget } from '../../domain/messages/message-id.ts';
import type { StaffTexts } from '../../domain/messages/message-texts.ts';
import type { ClockRules } from '../../domain/triage/ruleset.ts';
import type { Log } from '../../observability/log.ts';
import type { CaseBatchReader, CaseReader } from '../cases/ports.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { EventReader } from '../messages/ledger-ports.ts';
import type { PageLinks, RoutingReader } from '../messages/ports.ts';
import type { OnCallReader } from '../oncall/ports.ts';
import type { RoundReader } from '../paging/ports.ts';
import type { StaffNotifier } from './ports.ts';
import type { FloodCounter, FloodStore, TrayReader } from './tray-ports.ts';
import type { UnreachableDeps } from './unreachable.ts';

/** What it takes to tell staff. */
export interface StaffDeps extends UnreachableDeps {
  cases: CaseReader;
  caseBatches: CaseBatchReader;
  directory: DirectoryReader;
  rounds: RoundReader;
  onCall: OnCallReader;
  routing: RoutingReader;
  pageLinks: PageLinks;
  promisedEvents: EventReader;
  trays: TrayReader;
  floods: FloodStore;
  floodCounter: FloodCounter;
  staff: StaffNotifier;
  texts: { staff: StaffTexts };
  publicUrl: string;
  /** The practice's number, as people read it. */
  phone: string;
  /** IANA zone of the practice. */
  zone: string;
  ruleset: ClockRules;
  log: Log;
  /** The one to whom, and by what, a person wants the message of an event sent once more: it waits in no tray. */
  only?: MessageTarget;
}
