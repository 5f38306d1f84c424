import { expect, it } from 'vitest';
import { ruleTable } from '../../../../shared/domain/triage/rules/rule-table.ts';
import { aVisit } from '../../../support/histories.ts';
import { monday } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';
import { worseWorld } from '../../../support/worse-world.ts';

const store = startedAnew(openStore);

it('an emergency in what got worse says what is true where staff set the level and nobody is paged: its answers are kept', async () => {
  const pagingRules = Object.keys(ruleTable);
  const over = { urgency: 'emergent', pageOnCall: true, pagingRules } as const;
  const history = aVisit().map((change) => {
    if (change.kind !== 'clinical-added') return change;
    const override = { urgency: 'routine', reason: 'Seen', by: 'nurse', at: monday.toString(), over } as const;
    return { ...change, record: { ...change.record, override } };
  });
  const world = await worseWorld(store, { history });
  const body = new URLSearchParams({
    answers: '{"worse":["bladder"]}',
    at: 'bladder',
    go: 'next',
    bladder: 'loss-of-control-or-retention',
  }).toString();
  const answer = await world.send({ method: 'POST', address: world.address(), body });
  expect(answer.html).toMatch(/<h1[^>]*>.*911/s);
  expect(await world.caseNow()).toMatchObject({ urgency: 'routine', pagingOpen: false, version: 2 });
  expect(answer.html).not.toContain('We alerted our team.');
  expect(answer.html).toContain('We have your answers.');
  expect(answer.html).toContain('Call 911 first. Then call us too:');
  expect(await validHtml(answer.html)).toEqual([]);
});
