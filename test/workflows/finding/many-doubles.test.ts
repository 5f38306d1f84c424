import { describe, expect, test } from 'vitest';
import { openFaultStore } from '../../support/fault-store.ts';
import { caseOfPerson } from '../../support/person-cases.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { doublesWorld } from './doubles-world.ts';

const store = started(openFaultStore);
const { look, headerOf, flagged, judge } = doublesWorld(store);
const one = anId('int', 1);

describe('a person with more cases than a header shows', () => {
  const six = Array.from({ length: 6 }, (_, at) => anId('int', at + 10));
  const begin = () =>
    store.begin([
      ...caseOfPerson(one),
      ...six.flatMap((id, at) => caseOfPerson(id, {}, { urgency: at === 0 ? 'emergent' : 'routine' })),
    ]);
  const shown = async () => (await flagged(one))[0] ?? [];

  test('has the most urgent shown, whichever came first', async () => {
    await begin();
    await look(...six, one);
    expect(await shown()).toHaveLength(5);
    expect(await shown()).toContain(six[0]);
  });

  test('has each come up as those before are judged', async () => {
    await begin();
    await look(one, ...six);
    const judged: string[] = [];
    for (let [next] = await shown(); next; [next] = await shown()) {
      judged.push(next);
      await judge(one, next, false);
      const promised = [...(await store.contents()).values()].some(({ item }) =>
        item.pk?.S?.includes(`${one}-write-lookups-judged-`),
      );
      expect(promised).toBe(true);
      await look(one);
    }
    expect(judged.toSorted()).toEqual(six);
  });

  test('has no link pushed out: one that does not fit is refused', async () => {
    await begin();
    for (const id of six.slice(0, 5)) await judge(one, id, true);
    for (const [a, b] of [
      [one, six[5]!],
      [six[5]!, one],
    ] as const)
      await expect(judge(a, b, true)).rejects.toMatchObject({ kind: 'unlawful-change' });
    expect((await headerOf(one)).linked).toContain(six[0]);
    expect((await judge(one, six[2]!, true)).linked).toHaveLength(5);
  });
});
