interface Asked<In, Out> {
  input: In;
  resolve: (out: Out) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets work on the same thing that is asked for while other work on it runs be done together, in the order in which it was asked
 * for: it would only come in its own way. It is no lock; other processes are kept apart by the conditions of their writes.
 * @param work gets inputs for one thing, and gives an outcome for each, in their order; where it throws, all of these have failed
 */
export function together<In, Out>(work: (inputs: [In, ...In[]]) => Promise<readonly Out[]>) {
  const queues = new Map<string, Asked<In, Out>[]>();

  async function runAll(name: string, queue: Asked<In, Out>[]): Promise<void> {
    for (let [first, ...rest] = queue.splice(0); first; [first, ...rest] = queue.splice(0)) {
      const asked = [first, ...rest];
      try {
        const outs = await work([first.input, ...rest.map(({ input }) => input)]);
        for (const [place, { resolve }] of asked.entries()) resolve(outs[place] as Out);
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    queues.delete(name);
  }

  return (name: string, input: In): Promise<Out> =>
    new Promise((resolve, reject) => {
      const asked = { input, resolve, reject };
      const running = queues.get(name);
      if (running) return void running.push(asked);
      const queue = [asked];
      queues.set(name, queue);
      void runAll(name, queue);
    });
}
