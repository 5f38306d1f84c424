import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Asset } from './assembly.ts';
import type { EmulatedAws } from './emulated-aws.ts';

/** Python has a packer of its own, and is at hand where the emulator is. */
async function packed(python: string, folder: string, asset: Asset): Promise<Uint8Array> {
  if (!asset.isFolder) return readFile(asset.path);
  const archive = join(folder, 'asset.zip');
  await promisify(execFile)(python, ['-m', 'zipfile', '-c', archive, '.'], { cwd: asset.path });
  const bytes = await readFile(archive);
  await rm(archive);
  return bytes;
}

/** Does in a region what stacks ask of `cdk bootstrap`: they look for its version. */
export const bootstrap = (aws: EmulatedAws, region: string): Promise<unknown> =>
  aws.json(
    'ssm',
    'AmazonSSM.PutParameter',
    { Name: '/cdk-bootstrap/hnb659fds/version', Type: 'String', Value: '30' },
    region,
  );

/** Makes the bucket of `cdk bootstrap` and fills it, as `cdk deploy` does before the first stack. @param folder for what is only there meanwhile */
export async function publishAssets(
  aws: EmulatedAws,
  python: string,
  folder: string,
  assets: readonly Asset[],
): Promise<void> {
  for (const bucket of new Set(assets.map((asset) => asset.bucket))) await aws.rest('s3', 'PUT', `/${bucket}`);
  for (const asset of assets)
    await aws.rest('s3', 'PUT', `/${asset.bucket}/${asset.key}`, await packed(python, folder, asset));
}
