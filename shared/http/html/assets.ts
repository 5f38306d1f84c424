import names from './asset-names.json' with { type: 'json' };

/** A file that pages need besides themselves. */
export type AssetName = keyof typeof names;

/** The names under which files are served: each with a hash of its content, so that browsers may keep it for ever (`npm run style`). */
export const assetNames: Readonly<Record<AssetName, string>> = names;

/**
 * The way from a page up to where the site begins, written as a relative address: so it is right below a stage path of API Gateway,
 * below a custom domain and on a laptop alike.
 * @param path of the page within the site, or its template; `/a/{b}` → `../`
 */
export const wayUp = (path: string): string => '../'.repeat(Math.max(path.split('/').length - 2, 0)) || './';

/** The address of an asset as a page names it. @param up the page's way up */
export const assetAddress = (name: AssetName, up: string): string => `${up}assets/${assetNames[name]}`;
