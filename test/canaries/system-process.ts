import { inspect } from 'node:util';
import type { Patch } from '../histories/mutants/mutant.ts';
import type { Order, Said } from './orders.ts';
import { plant } from './plant.ts';

/** The local system in a process of its own, with an ear at everything that leaves it; its parent says when AWS is unreliable. */
const settings = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; seed: number; patches: Patch[] };
const misplaced = plant(settings.patches);
const say = (said: Said): void => void process.send?.(said);

/** Shares of calls that fail: of the store, and of the services. */
let trouble = { store: 0, services: 0 };

const [{ startStack }, { startEngine }, { randomFrom }, { unreliable }, { unreliableEngine }, { heard }] =
  await Promise.all([
    import('../../infra/local/stack.ts'),
    import('../../infra/local/engine.ts'),
    import('../histories/random.ts'),
    import('./trouble.ts'),
    import('./unreliable-engine.ts'),
    import('./heard.ts'),
  ]);

const handlers = new Map<string, (event: unknown) => unknown>();
const random = randomFrom(settings.seed);
const engine = await startEngine();
const stack = await startStack(
  {
    port: 0,
    dataDir: settings.dataDir,
    dynamodbEndpoint: await unreliableEngine(engine.endpoint, random, () => trouble.store),
  },
  (text) => console.warn(text),
  {
    service: (name, service) => {
      const struck = unreliable(name, service, random, () => trouble.services);
      return (request) => {
        for (const sunk of heard(name, request)) say({ sunk });
        return struck(request);
      };
    },
    handler: (name, handler) => {
      const listened: typeof handler = async (event, context) => {
        try {
          return await handler(event, context);
        } catch (error) {
          // Lambda writes it to the log, and into what it keeps of a failed invocation.
          say({ sunk: { sink: 'thrown', of: name, text: inspect(error, { depth: 6 }) } });
          throw error;
        }
      };
      const context = { awsRequestId: 'received', functionName: name, getRemainingTimeInMillis: () => 10_000 };
      handlers.set(name, (event) => listened(event, context as never));
      return listened;
    },
  },
);

async function carryOut(order: Order): Promise<void> {
  if ('trouble' in order) trouble = order.trouble;
  else if ('write' in order) for (const stream of [process.stdout, process.stderr]) stream.write(`${order.write}\n`);
  else if ('invoke' in order) await handlers.get(order.invoke)?.(order.event);
  else await stack.stop().then(() => engine.stop());
}
process.on('message', (order: Order & { number: number }) => {
  carryOut(order)
    .catch(() => undefined)
    .finally(() => {
      say({ done: order.number });
      if ('stop' in order) process.exit(0);
    });
});
process.on('disconnect', () => process.exit(0));
say({ ready: { url: stack.url, engine: engine.endpoint, misplaced: misplaced() } });
