import * as z from 'zod/mini';
import type { KeptForms } from '../workflows/sessions/ports.ts';
import type { LinkKeys } from './link-token.ts';
import { seal, unseal } from './seal.ts';

/** Where they stand. */
export interface SealedForms {
  put(keptId: string, sealed: string, expiresAt: number): Promise<void>;
  get(keptId: string): Promise<{ sealed: string; expiresAt: number } | undefined>;
}

const Kept = z.strictObject({
  address: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  doneAt: z.optional(z.int()),
});

/** Sealed for one person: under the name of another it does not open. */
const secretOf = (keptId: string, staffId: string): string => `spinebridge-kept.${JSON.stringify([keptId, staffId])}`;

/** Keeps forms sealed under the link keys. @param linkKeys reads the keys, cached */
export const keptFormsOf = (store: SealedForms, linkKeys: () => Promise<LinkKeys>): KeptForms => ({
  async keep({ keptId, staffId, expiresAt, ...kept }) {
    const sealed = seal(await linkKeys(), secretOf(keptId, staffId), JSON.stringify(kept));
    await store.put(keptId, sealed, expiresAt);
  },
  async kept(keptId, staffId, now) {
    const found = await store.get(keptId);
    if (!found || found.expiresAt <= now) return undefined;
    const text = unseal(await linkKeys(), secretOf(keptId, staffId), found.sealed);
    const kept = text === undefined ? undefined : Kept.safeParse(JSON.parse(text)).data;
    return kept && { ...kept, keptId, staffId, expiresAt: found.expiresAt };
  },
});
