import { describe, expect, it } from 'vitest';
import { restoreArguments } from '../../../../../infra/tools/admin/restore/restore-arguments.ts';

describe('what is asked of npm run restore', () => {
  it.each([
    [['--stage', 'prod'], /Name the instant/],
    [['--stage', 'prod', '--at', '2026-11-27T08:00:00'], /no instant with a zone/],
    [['--stage', 'prod', '--at', '2026-11-27T08:00:00.5Z'], /parts of a second/],
    [['--stage', 'production', '--at', '2026-11-27T08:00:00Z'], /no stage "production"/],
    [['--stage', 'prod', '--copy-back'], /--suffix/],
    [['--stage', 'prod', '--copy-back', '--suffix', 'a b'], /cannot end a table's name/],
    [['--stage', 'prod', '--copy-back', '--stop-writes'], /One at a time/],
    [['--stage', 'prod', '--copy-back', '--suffix', 'r1', '--at', '2026-11-27T08:00:00Z'], /--at does not go/],
    [['--stage', 'prod', '--stop-writes', '--suffix', 'r1', '--yes'], /--suffix, --yes does not go/],
    [['--stage', 'prod', '--at', '2026-11-27T08:00:00Z', '--yes'], /--yes does not go with a restore/],
    [['--at', '2026-11-27T08:00:00Z'], /Name the stage/],
  ])('is refused in words: %s', (args, words) => {
    expect(() => restoreArguments(args)).toThrow(words);
  });
});
