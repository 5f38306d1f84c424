import type { Temporal } from 'temporal-polyfill';
import { formLinkLimits } from '../../shared/config/form-link-limits.ts';
import { practice } from '../../shared/config/practice.ts';
import type { PatientMessage, PatientText, ReferrerMessage } from '../../shared/domain/messages/message.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { messageLedger } from '../../shared/store/message-ledger.ts';
import { eventItem, promisedOf } from '../../shared/store/records/promise-record.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { PatientMailer, PatientTexter } from '../../shared/workflows/relay/ports.ts';
import { type RelayDeps, relayPromise } from '../../shared/workflows/relay/relay-promise.ts';
import type { LinkAsked } from '../../shared/workflows/saved-forms/new-link.ts';
import { openSavedForm } from '../../shared/workflows/saved-forms/open-saved-form.ts';
import { renewLink } from '../../shared/workflows/saved-forms/renew-link.ts';
import { saveForm } from '../../shared/workflows/saved-forms/save-form.ts';
import { faultyCalls } from './faulty-calls.ts';
import { monday } from './records.ts';
import type { TestStore } from './store.ts';
import { workflowWorld } from './workflow-world.ts';

/** What a form says that nobody may read but who has its link. */
export const secretAnswer = 'Cannot-feel-my-left-leg';

/** Saves forms, relays what that promises, and opens links: on the store, with the gateways as lists of what went out. */
export function savedFormWorld(store: TestStore, { texts = true } = {}) {
  const sent: (PatientMessage | ReferrerMessage | PatientText)[] = [];
  const refusing = { error: undefined as Error | undefined };
  const take = async (message: (typeof sent)[number]) => {
    if (refusing.error) throw refusing.error;
    sent.push(message);
    return undefined;
  };
  const promised: Extract<Change, { kind: 'event' }>[] = [];

  function at(now: Temporal.Instant = monday) {
    const { deps, remaining, lines } = workflowWorld(store, faultyCalls(), { now });
    const ledger: typeof deps.ledger = {
      async commit(changes, token) {
        await deps.ledger.commit(changes, token);
        promised.push(...changes.filter((change) => change.kind === 'event'));
      },
    };
    return { deps: { ...deps, ledger, formLinkLimits }, remaining, lines };
  }

  const asked = (changes: Partial<LinkAsked> = {}): LinkAsked => ({
    channel: 'email',
    to: 'ana@example.org',
    language: 'en',
    source: '192.0.2.1',
    now: monday,
    ...changes,
  });

  return {
    sent,
    refusing,
    promised,
    asked,
    save: (changes: Partial<LinkAsked> = {}, text = JSON.stringify({ freeText: secretAnswer })) => {
      const { deps, remaining } = at(changes.now);
      return saveForm(deps, { ...asked(changes), text }, remaining);
    },
    renew: (changes: Partial<LinkAsked> = {}) => {
      const { deps, remaining } = at(changes.now);
      return renewLink(deps, asked(changes), remaining);
    },
    open: (token: string, now: Temporal.Instant = monday, chosen?: string) =>
      openSavedForm(at(now).deps, token, now, chosen),
    at,
    /** Relays the last promise, as the stream or the sweeper brings it. @returns the lines of the log */
    async relay(now: Temporal.Instant = monday) {
      const { deps, remaining, lines } = at(now);
      const last = promised.at(-1);
      if (!last) throw new Error('Nothing is promised.');
      const relayDeps = {
        ...deps,
        patients: { send: take } satisfies PatientMailer,
        texter: texts ? ({ text: take } satisfies PatientTexter) : undefined,
        messages: messageLedger(store.client, store.tableName),
        texts: messageTexts,
        publicUrl: 'https://spine.example',
        practiceName: practice.name,
        phone: practice.phone.shown,
        remaining,
      } as unknown as RelayDeps;
      await relayPromise(relayDeps, promisedOf(toItem(eventItem(last.event))) as never).catch(() => undefined);
      return lines;
    },
    /** The token in the last message. */
    token: (): string => /token=([\w-]+)/.exec(sent.at(-1)?.body ?? '')?.[1] ?? '',
  };
}
