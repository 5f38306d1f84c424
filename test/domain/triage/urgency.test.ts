import { describe, expect, it } from 'vitest';
import { moreUrgent, mostUrgent, Urgency, urgencyRank } from '../../../shared/domain/triage/urgency.ts';

describe('order of urgency', () => {
  it('runs from routine to emergent', () => {
    expect(Urgency.options.map(urgencyRank)).toEqual([0, 1, 2, 3]);
    expect(Urgency.options).toEqual(['routine', 'expedited', 'urgent', 'emergent']);
  });

  it('compares two levels', () => {
    expect([moreUrgent('urgent', 'expedited'), moreUrgent('expedited', 'urgent')]).toEqual(['urgent', 'urgent']);
  });

  it('takes the most urgent of a list, routine of none', () => {
    expect(mostUrgent(['expedited', 'emergent', 'routine'])).toBe('emergent');
    expect(mostUrgent([])).toBe('routine');
  });
});
