import { emergent, expedited, type Rule, urgent, urgentPaged } from './rule.ts';

const words = { condition: 'not yet in force', source: 'not yet in force' };
const never = (): readonly string[] => [];

/** Ids of ruleset 2.0.0 whose rules are being written: they fire on nothing yet. */
export const pendingRules = {
  E12: emergent(words, never),
  E13: emergent(words, never),
  E14: emergent(words, never),
  E15: emergent(words, never),
  U7: urgent(words, never),
  U8: urgentPaged(words, never),
  U9: urgent(words, never),
  U10: urgentPaged(words, never),
  U11: urgentPaged(words, never),
  U12: urgentPaged(words, never),
  X8: expedited(words, never),
  X9: expedited(words, never),
  X10: expedited(words, never),
  X11: expedited(words, never),
} satisfies Record<string, Rule>;
