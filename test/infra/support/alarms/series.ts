/** Samples are put into slots of so many seconds; every period is a multiple. */
export const slotSeconds = 300;

/** Samples of a metric, by slot; a slot without any has no data. */
type Series = Map<number, number[]>;

const statistics: Readonly<Record<string, (samples: readonly number[]) => number>> = {
  Sum: (samples) => samples.reduce((sum, each) => sum + each, 0),
  Average: (samples) => samples.reduce((sum, each) => sum + each, 0) / samples.length,
  Maximum: (samples) => Math.max(...samples),
  Minimum: (samples) => Math.min(...samples),
  SampleCount: (samples) => samples.length,
};

/** Made-up samples of all metrics, by the name that `metricName` gives. */
export class Days {
  private readonly series = new Map<string, Series>();

  add(name: string, slot: number, ...samples: number[]): void {
    const series = this.series.get(name) ?? new Map<number, number[]>();
    this.series.set(name, series);
    series.set(slot, [...(series.get(slot) ?? []), ...samples]);
  }

  /** From a slot on there is no data any more, until another one. */
  silence(name: string, from: number, until = Number.POSITIVE_INFINITY): void {
    const series = this.series.get(name);
    for (const slot of [...(series?.keys() ?? [])]) if (slot >= from && slot < until) series?.delete(slot);
  }

  copy(): Days {
    const copy = new Days();
    for (const [name, series] of this.series)
      copy.series.set(name, new Map([...series].map(([slot, samples]) => [slot, [...samples]])));
    return copy;
  }

  /** The statistic of so many slots, the last of them included; nothing where none has data. */
  read(name: string, statistic: string, last: number, slots: number): number | undefined {
    const series = this.series.get(name);
    if (!series) return undefined;
    const samples: number[] = [];
    for (let slot = last - slots + 1; slot <= last; slot += 1) {
      const here = series.get(slot);
      if (here) samples.push(...here);
    }
    const compute = statistics[statistic];
    if (!compute) throw new Error(`No statistic ${statistic}`);
    return samples.length === 0 ? undefined : compute(samples);
  }
}
