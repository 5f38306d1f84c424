import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'esbuild';
import { errorsOfCalls } from './errors-of-calls.ts';
import { standInsOfCore } from './stand-ins.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const substitute = (name: string): string => fileURLToPath(new URL(`./substitutes/${name}.ts`, import.meta.url));

/** Parts of the AWS SDK that a Lambda function of ours never uses, and what stands there instead. */
const substitutes = {
  '@aws-sdk/credential-provider-node': substitute('environment-credentials'),
  '@aws-sdk/middleware-endpoint-discovery': substitute('no-endpoint-discovery'),
  '@aws-sdk/signature-v4-multi-region': substitute('one-region-signer'),
  '@smithy/core/event-streams': substitute('no-event-streams'),
};

/** An SDK client reads its own version from its package.json, which would carry its scripts and dependencies along. */
const versionOnly: Plugin = {
  name: 'version-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

const constant = /^const (_\w+) = ("[^"]*");$/gm;

/**
 * The SDK's schemas name many keys by a constant, `{ [_hE]: 400 }`; esbuild takes that for something that may have effects, and so
 * keeps the schemas of operations that nobody calls. Written out, the keys are the same.
 */
function withLiteralKeys(source: string): string {
  const literals = new Map([...source.matchAll(constant)].map(([, name = '', literal]) => [name, literal]));
  return source.replaceAll(/\[(_\w+)\]:/g, (key, name) => (literals.has(name) ? `${literals.get(name)}:` : key));
}

const registration = /^n\d+_registry\.registerError\(\w+\$, (\w+)\);$/gm;

/** A client registers every error of its service, and so keeps them all. */
function withErrorsOf(source: string, client: string): string {
  const known = errorsOfCalls[client];
  return known ? source.replaceAll(registration, (line, name) => (known.includes(name) ? line : '')) : source;
}

/** What a client's schemas say of operations that nobody calls is left out. */
const schemasOfCalls: Plugin = {
  name: 'schemas-of-calls',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/].*\.js$/ }, async ({ path }) => {
      const client = /@aws-sdk[\\/](client-[^\\/]+)/.exec(path)?.[1] ?? '';
      const source = await readFile(path, 'utf8');
      return { contents: withErrorsOf(withLiteralKeys(source), client), loader: 'js' };
    });
  },
};

/** What every bundle has in common, ours and those that the benches compare with. */
export const commonOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // The ESM builds of the SDK, which esbuild can shake: 332 kB instead of 525 kB for the bare client.
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * How functions are bundled for Lambda: one minified ES module each with the SDK in it. The source map is a separate output that
 * the code does not name, because Node would pay for reading it. The same input gives the same bytes, whatever is bundled beside it.
 * @param entries each function's file below `functions/`, as in functions.ts, by its output below `outdir`, without an ending
 */
export const bundleOptions = (entries: Readonly<Record<string, string>>): BuildOptions => ({
  ...commonOptions,
  entryPoints: Object.entries(entries).map(([out, entry]) => ({ in: `functions/${entry}`, out })),
  outExtension: { '.js': '.mjs' },
  sourcemap: 'external',
  sourcesContent: false,
  alias: substitutes,
  plugins: [versionOnly, schemasOfCalls, standInsOfCore],
});
