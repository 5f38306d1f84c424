import type { EstimateTexts } from '../../domain/coverage/estimate-answer.ts';

export const estimateTexts: EstimateTexts = {
  rule: {
    'medicare-only': 'Medicare pays 80 % of the approved cost after its deductible; the listed amounts are your 20 %.',
    'medicare-plus-supplement':
      'A supplement to Medicare covers the 20 % that Medicare leaves to you; beyond the Medicare deductible ' +
      'you are typically not billed.',
    'medicare-plus-secondary':
      'After the Medicare deductible your secondary plan can pay what is left; it usually keeps a deductible ' +
      'of its own of $100 to $300.',
    'workers-compensation':
      "Workers' Compensation pays all surgical and medical costs once the condition is recognized as work-related.",
    'no-fault':
      'No-Fault insurance covers care after an automobile accident that made an existing cancer-related ' +
      'spinal injury worse; you may owe the deductible of your policy.',
  },
  unknown: {
    'medicare-deductible': 'What is left of your Medicare deductible is not known, so no amount can be given.',
    'policy-deductible': 'The deductible of your policy is not known, so no amount can be given.',
    'not-covered-until-recognized': 'This coverage has not been recognized for your case, so no amount can be given.',
    'cpt-not-in-table': 'A procedure code is not in our published list, so no amount can be given.',
  },
  disclaimer:
    'This is an estimate from published amounts, not a bill or a promise. Ask your insurer and our office ' +
    'before you decide.',
};
