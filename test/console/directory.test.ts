import { beforeAll, describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { admin } from '../access/callers.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
beforeAll(async () => {
  world = await startConsole();
});

describe('the directory', () => {
  const open = async () => {
    const person = await world.signedIn('admin-1', 'admin');
    await person.open('/staff/operations/directory');
    return person;
  };
  const compare = async (directory: string) => (await open()).submit({ directory }, 'Show what it would change');

  test('is exported as an import takes it, and comparing that changes nothing', async () => {
    const file = await world.system.ask({
      method: 'GET',
      path: '/staff/operations/directory.json',
      token: admin.token,
    });
    expect(JSON.parse(file.text)).toEqual(JSON.parse(JSON.stringify(sampleDirectory)));
    expect(file.headers['Content-Disposition']).toBe('attachment; filename="directory.json"');
    const page = await compare(file.text);
    expect(page.main).toContain('The stored directory is this one already');
    expect(page.main).toContain(`Referrers (${sampleDirectory.referrers.length})`);
  });

  test('that was changed is told entry by entry, masked, with the command that imports it; nothing is stored', async () => {
    const [first, ...rest] = sampleDirectory.staff;
    const changed = { ...sampleDirectory, staff: [{ ...first, email: 'somebody.else@example.com' }, ...rest] };
    const before = world.system.store().items('Directory');
    const page = await compare(JSON.stringify(changed));
    expect(page.main).toContain('1 entry differs');
    expect(page.main).toContain(`changed staff#${first?.recipientId}`);
    expect(page.main).toContain('npm run directory:import -- FILE');
    expect(page.html.split('<pre')[1]?.split('</pre>')[0]).not.toContain('somebody.else@example.com');
    expect(world.system.store().items('Directory')).toEqual(before);
    expect(await validHtml(page.html)).toEqual([]);
  });

  test.each([
    ['{"clinics": [', 'cannot be read as JSON'],
    [JSON.stringify({ ...sampleDirectory, clinics: [] }), 'clinics: must have at least 1 entry'],
    [JSON.stringify({ ...sampleDirectory, rooms: [] }), 'rooms'],
    ['[]', 'object'],
  ])('that is wrong (%.20s) is shown again with every fault', async (text, said) => {
    const page = await compare(text);
    expect(page.status).toBe(422);
    expect(page.main).toContain(said);
    expect(page.html).toMatch(/data-focus="true".*?<a href="#directory">/s);
    expect(page.main).not.toMatch(/[a-z]: (directory|): /);
    expect(page.title).toMatch(/^Error: /);
    expect(page.html).toContain(text.slice(0, 12).replaceAll('"', '&quot;'));
  });
});
