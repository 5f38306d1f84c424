import { beforeAll, describe, expect, test } from 'vitest';
import { browserOf, type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { PageClient } from '../support/page-client.ts';

let world: ConsoleSystem;
beforeAll(async () => {
  world = await startConsole();
});

describe('the console', () => {
  test('opens for whoever is signed in, with the way to each part', async () => {
    const nurse = await world.signedIn('nurse-1', 'nurse');
    const page = await nurse.open('/staff');
    expect(page.status).toBe(200);
    expect(page.links.map(({ text }) => text)).toContain('Worklist');
  });

  test('leads whoever is not to the sign-in', async () => {
    const stranger = new PageClient(browserOf(world.system));
    const page = await stranger.open('/staff');
    expect(page.via[0]).toContain('/staff/sign-in');
  });
});
