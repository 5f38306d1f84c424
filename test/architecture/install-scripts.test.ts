import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('scripts that a package runs while it is installed', () => {
  it('are allowed or refused, each, in package.json', () => {
    const packages: [string, { hasInstallScript?: true }][] = Object.entries(read('package-lock.json').packages);
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    expect(withScript).toContain('esbuild');
    expect([...new Set(withScript)].toSorted()).toEqual(Object.keys(read('package.json').allowScripts).toSorted());
  });

  it('stop the installation where nobody has looked at them: without the setting npm runs them and warns', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('strict-allow-scripts=true');
  });
});
