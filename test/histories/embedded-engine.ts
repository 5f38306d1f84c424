import { startEngine } from '../support/engine.ts';
import type { Engine } from './long-run.ts';
import { wireClient } from './wire-client.ts';

/** An embedded engine of its own, and a client that reaches it through the wire. */
export async function openEmbedded(): Promise<Engine> {
  const engine = await startEngine();
  const door = wireClient(engine.endpoint);
  const stop = async () => {
    door.destroy();
    await engine.stop();
  };
  return { door, stop };
}
