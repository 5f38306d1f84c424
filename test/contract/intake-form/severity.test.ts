import { describe, expect, it } from 'vitest';
import { isUnreadSeverity, severityOf } from '../../../shared/contract/intake-form/severity.ts';

describe('how bad pain is, as people write it', () => {
  it.each([
    ['8', 8],
    ['8/10', 8],
    ['8 de 10', 8],
    ['8 out of 10', 8],
    ['10/10', 10],
    ['0', 0],
    ['3-4', 4],
    ['3 – 4', 4],
    ['3-4/10', 4],
    ['7 or 8', 8],
    ['entre 3 y 4', 4],
    ['del 3 al 4', 4],
    ['de 3 a 4', 4],
    ['about 3', 3],
    ['About a 3.', 3],
    ['~3', 3],
    ['más o menos 3', 3],
    ['como un 3', 3],
    ['5.5', 6],
    ['5,5', 6],
    ['9.5', 10],
    ['٣', 3],
    ['۳', 3],
    ['３', 3],
    ['१०', 10],
  ])('%s', (written, read) => {
    expect(severityOf(written)).toBe(read);
    expect(isUnreadSeverity(written)).toBe(false);
  });

  it.each(['eleven', '12', '11/10', '3 days', 'more than 7', 'más de 7', '3/5', '7, 8, 9', 'about', '-', '5½', 'bad'])(
    'is not read, and left as it is: %s',
    (written) => {
      expect(severityOf(written)).toBe(written);
      expect(isUnreadSeverity(written)).toBe(true);
    },
  );

  it('is none where nothing is written', () => {
    expect(severityOf(undefined)).toBeUndefined();
    expect(isUnreadSeverity(undefined)).toBe(false);
  });
});
