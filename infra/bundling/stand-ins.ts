import type { Plugin } from 'esbuild';

const leftOut = (name: string): string =>
  `throw new Error('This bundle leaves ${name} out: see infra/bundling/stand-ins.ts.');`;
const unusedClass = (name: string): string => `export class ${name} { constructor() { ${leftOut(name)} } }`;

/**
 * Parts of the SDK's core that have nothing to do in a Lambda function of ours, by their file, and what stands there instead:
 * - a digest for where Node lacks one
 * - adaptive retries, which nobody asks for (docs/decisions/041-no-adaptive-retries.md)
 * - bodies that stream: no call of ours is answered with one
 * - the names of S3's buckets: we have no client for S3
 * - the region of a machine, asked of its metadata service: Lambda sets AWS_REGION, and without it there is still no region
 * - the configuration files of a home directory: Lambda has none, and a cold start need not look for them
 */
const standIns: Readonly<Record<string, string>> = {
  Sha256Js: unusedClass('Sha256Js'),
  DefaultRateLimiter: unusedClass('DefaultRateLimiter'),
  AdaptiveRetryStrategy: unusedClass('AdaptiveRetryStrategy'),
  'util-stream/sdk-stream-mixin': `export const sdkStreamMixin = () => { ${leftOut('streams')} };`,
  'service-customizations/index': `export const resolveParamsForS3 = async () => { ${leftOut('S3')} };`,
  getInstanceMetadataRegion: 'export const getInstanceMetadataRegion = async () => undefined;',
  loadSharedConfigFiles: `export { CONFIG_PREFIX_SEPARATOR } from './constants';
export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
};

const names = Object.keys(standIns).join('|');
const files = new RegExp(
  `[\\\\/]@smithy[\\\\/]core[\\\\/]dist-es[\\\\/].*[\\\\/](${names.replaceAll('/', '[\\\\/]')})\\.js$`,
);

/** Puts them there. */
export const standInsOfCore: Plugin = {
  name: 'stand-ins',
  setup({ onLoad }) {
    onLoad({ filter: files }, ({ path }) => {
      const name = files.exec(path)?.[1]?.replace('\\', '/') ?? '';
      return { contents: standIns[name] ?? '', loader: 'js' };
    });
  },
};
