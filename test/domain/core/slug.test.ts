import { describe, expect, it } from 'vitest';
import { Slug } from '../../../shared/domain/core/ids.ts';

describe('a short name', () => {
  it.each(['', 'Commercial', 'long--island', '-'])('refuses "%s" in words that fit whatever it names', (text) => {
    const [issue] = Slug.safeParse(text).error?.issues ?? [];
    expect(issue?.message).toBe('must be small letters and digits, with single hyphens between them');
  });
});
