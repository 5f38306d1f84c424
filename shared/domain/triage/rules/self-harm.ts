import { type Rule, urgentPaged } from './rule.ts';

export const selfHarmRules = {
  /** Words of self-harm: the crisis line shows at any level. Source: 988 Suicide & Crisis Lifeline; [D] D17. */
  U11: urgentPaged(
    {
      condition: 'Words of self-harm; acknowledged and contacted like an emergency',
      source: '988 Suicide & Crisis Lifeline; [D]',
      signOff: ['D17'],
    },
    ({ saysSelfHarm }) => (saysSelfHarm ? ['selfHarm: yes (words)'] : []),
  ),
} satisfies Record<string, Rule>;
