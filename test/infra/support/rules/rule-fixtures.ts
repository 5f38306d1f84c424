import { doorFixtures } from './door-fixtures.ts';
import { firewallFixtures } from './firewall-fixtures.ts';
import { messageFixtures } from './message-fixtures.ts';
import { principalFixtures } from './principal-fixtures.ts';
import { recordFixtures } from './record-fixtures.ts';
import type { RuleFixture } from './rule-fixture.ts';

/** Of every rule of ours one at least. */
export const ruleFixtures: readonly RuleFixture[] = [
  ...doorFixtures,
  ...firewallFixtures,
  ...messageFixtures,
  ...recordFixtures,
  ...principalFixtures,
];
