import { describe, expect, it } from 'vitest';
import { functions } from '../../../../functions/functions.ts';
import { backupsOf } from '../../../../infra/tools/docs/cost-backups.ts';
import inputs from '../../../../infra/tools/docs/cost-inputs.json' with { type: 'json' };
import { levers, savingOf } from '../../../../infra/tools/docs/cost-levers.ts';
import { paidMetrics } from '../../../../infra/tools/docs/cost-metrics.ts';
import { trailOf } from '../../../../infra/tools/docs/cost-trail.ts';
import { usageOf } from '../../../../infra/tools/docs/cost-usage.ts';

const trail = (traced: Parameters<typeof trailOf>[1], counted = inputs.counted) =>
  trailOf({ ...inputs, counted }, traced);

describe('backups', () => {
  it('are 35 of a night and 12 of a month, 7 and 12 of them copied, 31.4 full copies a month', () => {
    const { backupGigabytes, copyGigabytes, copiedGigabytes } = backupsOf(inputs, 10);
    expect(backupGigabytes).toBe(470);
    expect(copyGigabytes).toBe(190);
    expect(copiedGigabytes).toBeCloseTo(314.2, 1);
  });

  it('are copied nowhere where no rule copies', () => {
    const backupRules = inputs.counted.backupRules.map((rule) => ({ ...rule, copiesKeptDays: 0 }));
    const { copyGigabytes, copiedGigabytes } = backupsOf(
      { ...inputs, counted: { ...inputs.counted, backupRules } },
      10,
    );
    expect([copyGigabytes, copiedGigabytes]).toEqual([0, 0]);
  });

  /** Of 35 backups 5 are left, of 7 copies 1, and 26.07 fewer are copied in a month; those of a month stay. */
  it('of a week instead of a night save 36 full copies, and what is copied six days in seven', () => {
    const weekly = levers.find(({ does }) => does.startsWith('A backup a week'))!;
    const { tableGigabytes } = usageOf(inputs, inputs.months[0]!);
    expect(savingOf(weekly, inputs, 0)).toBeCloseTo(tableGigabytes * (36 * 0.1 + 26.07 * 0.02), 4);
  });
});

describe('the trail', () => {
  /** 60 other events of management an hour, 730 hours. */
  it('pays for events that touch items, and writes those of management beside them', () => {
    const { dataEvents, trailEvents } = trail({ reads: 300, writes: 200, management: 100 });
    expect(dataEvents).toBe(500);
    expect(trailEvents).toBe(500 + 100 + 43_800);
  });

  it('leaves out reads where its selector does', () => {
    const counted = { ...inputs.counted, trail: { ...inputs.counted.trail, reads: 0 } };
    expect(trail({ reads: 300, writes: 200, management: 0 }, counted).dataEvents).toBe(200);
  });

  /** 30 files an hour hold a few kilobytes each: S3 leaves those where they are. */
  it('keeps small files where they are for all of 2,193 days', () => {
    const quiet = trail({ reads: 56_200, writes: 0, management: 0 });
    expect(quiet.trailFiles).toBe(21_900);
    expect(quiet.trailFilesMoved).toBe(0);
    expect(quiet.coldFileGigabytes).toBe(0);
    expect(quiet.trailLogGigabytes).toBeCloseTo(0.16, 9);
    expect(quiet.fileGigabytes).toBeCloseTo(0.016 * 72.1, 3);
  });

  /** A thousand million events are 1,600 GB, packed 160: files of a megabyte, of which 90 of 2,193 days are in warm storage. */
  it('moves large files to cold storage after 90 days', () => {
    const busy = trail({ reads: 999_956_200, writes: 0, management: 0 });
    expect(busy.trailFiles).toBeCloseTo(160_000, 6);
    expect(busy.trailFilesMoved).toBe(busy.trailFiles);
    expect(busy.coldFileGigabytes / busy.fileGigabytes).toBeCloseTo(2103 / 2193, 9);
  });
});

describe('metrics', () => {
  /**
   * Of functions: four of each that answers requests, one of each with tables, ten of both that run timers; relay and sweeper count six each,
   * the inbound function two, the sign-in one.
   */
  it('are those of functions, of methods, of filters and of mappings', () => {
    const all = Object.values(functions);
    const answering = all.filter(({ trigger }) => trigger === 'http').length;
    const withTables = all.filter(({ tables }) => Object.keys(tables).length > 0).length;
    const { methods, metricFilters, mappings } = inputs.counted;
    const own = 4 * answering + withTables + 2 * 10 + 6 + 6 + 2 + 1;
    expect(paidMetrics(inputs)).toBe(own + 5 * methods + metricFilters + 6 * mappings);
  });
});
