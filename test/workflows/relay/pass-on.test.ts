import { beforeEach, describe, expect, test } from 'vitest';
import { roundOf } from '../../../shared/store/records/paging-round-record.ts';
import type { Delivery } from '../../../shared/workflows/relay/deliver.ts';
import { passOn } from '../../../shared/workflows/relay/pass-on.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aPagedCase } from '../../support/histories.ts';
import { anEvent, anEventOf } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const page = anEventOf('page', { round: 1, step: 1 });

beforeEach(async () => {
  await store.begin(aPagedCase());
});

const refused: Delivery = { result: 'refused', attempts: 1, again: false };
const sent: Delivery = { result: 'sent', attempts: 1, again: false };
const failed = (attempts: number): Delivery => ({ result: 'failed', attempts, again: true });
const ambiguous: Delivery = { result: 'ambiguous', attempts: 3, again: true };

const pass = (deliveries: readonly (Delivery | undefined)[], event: Parameters<typeof passOn>[1] = page) => {
  const { deps, remaining } = workflowWorld(store);
  return passOn({ ...deps, remaining }, event, deliveries);
};

/** The step that the round is at now. */
async function step(): Promise<number | undefined> {
  const items = [...(await store.contents()).values()].map(({ item }) => item);
  return items.filter(({ pk }) => pk?.S?.startsWith('ROUND#')).map(roundOf)[0]?.step;
}

describe('the next person is paged at once', () => {
  test.each([
    ['every message was refused', [refused, refused]],
    ['every message failed three times', [failed(3), failed(4)]],
    ['one was refused and of the other nobody knows after three times', [refused, ambiguous]],
  ])('where %s', async (_, deliveries) => {
    expect(await pass(deliveries)).toBe(true);
    expect(await step()).toBe(2);
  });

  test('once, however often the relay comes by', async () => {
    await pass([refused]);
    expect(await pass([refused])).toBe(true);
    expect(await step()).toBe(2);
  });
});

describe('nobody else is', () => {
  test.each([
    ['one of the messages went out', [refused, sent]],
    ['one may still go out', [refused, failed(2)]],
    ['of one nobody knows how it stands', [refused, undefined]],
    ['there was no message: the round was answered, or the page waits with others', []],
  ])('where %s', async (_, deliveries) => {
    expect(await pass(deliveries)).toBe(false);
    expect(await step()).toBe(1);
  });

  test('where it was no page', async () => {
    expect(await pass([refused], anEvent())).toBe(false);
  });

  test('once so many were that nobody is left: then the clock alone goes on', async () => {
    expect(await pass([refused], { ...page, step: 12 })).toBe(false);
  });
});
