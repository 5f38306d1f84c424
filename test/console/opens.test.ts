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

  test('tells of the keys to the parts that its reader has, and of no others', async () => {
    const letters = (html: string) => [...html.matchAll(/<kbd>g<\/kbd> <kbd>(\w)<\/kbd>/g)].map(([, letter]) => letter);
    const [nurse, admin] = [await world.signedIn('nurse-1', 'nurse'), await world.signedIn('admin-1', 'admin')];
    expect(letters((await nurse.open('/staff/alerts')).html)).toEqual(['w', 'i', 's', 'o', 'a', 'r']);
    expect(letters((await admin.open('/staff/alerts')).html)).toEqual(['w', 'i', 's', 'o', 'a', 'r', 'p']);
  });

  test('leads whoever is not to the sign-in', async () => {
    const stranger = new PageClient(browserOf(world.system));
    const page = await stranger.open('/staff');
    expect(page.via[0]).toContain('/staff/sign-in');
  });
});
