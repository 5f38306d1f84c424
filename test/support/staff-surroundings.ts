import { clockSettings } from '../../shared/config/clocks.ts';
import { contactAgain, morning } from '../../shared/config/paging.ts';
import { floodCounter } from '../../shared/store/flood-counter.ts';
import { floodStore } from '../../shared/store/flood-store.ts';
import { eventReader } from '../../shared/store/readers/event-reader.ts';
import { factsReader } from '../../shared/store/readers/facts-reader.ts';
import { messageReader } from '../../shared/store/readers/message-reader.ts';
import { referralEventReader } from '../../shared/store/readers/referral-event-reader.ts';
import { rotaReader } from '../../shared/store/readers/rota-reader.ts';
import { trayReader } from '../../shared/store/readers/tray-reader.ts';
import { testPageStore } from '../../shared/store/test-page-store.ts';
import type { FaultyCalls } from './faulty-calls.ts';
import type { TestStore } from './store.ts';
import { asksFor, confirmed, noTopic, pageLinks } from './told-staff.ts';

/** The nurse is on call and the surgeon behind; front desk and nurse ask for everything by mail; all are reached. */
const duty = { shift: 'nurse-1', order: ['surgeon-1'], lead: 'surgeon-1' };
const routing = {
  subscriptions: [asksFor('front-desk-1', 'email'), asksFor('nurse-1', 'email')],
  endpoints: confirmed('front-desk-1', 'nurse-1', 'surgeon-1'),
};

/** What telling staff takes, on the store, each call through `calls`. */
export function staffSurroundings({ client, tableName }: TestStore, calls: FaultyCalls) {
  const { memory, floodTray, pages, gather, close } = floodStore(client, tableName);
  return {
    onCall: calls.reads('onCall', { duty: async () => duty }),
    routing: calls.reads('routing', { routing: async () => routing }),
    rotas: calls.reads('rotas', rotaReader(client, tableName)),
    pageLinks: calls.effects('pageLinks', pageLinks()),
    promisedEvents: calls.reads('promisedEvents', eventReader(client, tableName)),
    facts: calls.reads('facts', factsReader(client, tableName)),
    referralEvents: calls.reads('referralEvents', referralEventReader(client, tableName)),
    trays: calls.reads('trays', trayReader(client, tableName)),
    floods: { memory, ...calls.reads('floods', { floodTray, pages }), ...calls.effects('floods', { gather, close }) },
    floodCounter: calls.effects('floodCounter', floodCounter(client, tableName)),
    sentMessages: calls.reads('sentMessages', messageReader(client, tableName)),
    testPages: calls.effects('testPages', testPageStore(client, tableName)),
    topic: calls.effects('topic', noTopic),
    usual: () => [],
    testText: { subject: 'Test', body: 'Test' },
    clockSettings,
    contactAgain,
    morning,
    zone: 'America/New_York',
    texter: undefined,
    practiceName: 'Spine Practice',
  };
}
