import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { everyState } from '../../../test/support/gallery/every-state.ts';
import { startPageSystem } from '../../../test/support/page-system.ts';
import { desk, phone, showState } from '../../../test/support/state-faults.ts';
import { startBrowser } from '../browser.ts';

/**
 * Pictures of every state of every patient page, on a phone and at a desk, in both languages: `npm run pictures:all -- FOLDER`. They are
 * to be looked at: danger first, one main button, nothing cut, Spanish fits.
 */
async function takeAll(folder: string): Promise<void> {
  const system = await startPageSystem();
  const browser = await startBrowser();
  try {
    for (const language of ['en', 'es'] as const) {
      const states = await everyState(system, language);
      for (const viewport of [phone, desk]) {
        const into = join(folder, `${language}-${viewport.width}`);
        mkdirSync(into, { recursive: true });
        const page = await browser.newPage({ viewport });
        for (const [at, state] of states.entries()) {
          await showState(page, system.bases.stage, state.page);
          const name = `${String(at).padStart(3, '0')}-${state.name}.png`;
          await page.screenshot({ path: join(into, name), fullPage: true });
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await system.stop();
  }
}

await takeAll(process.argv[2] ?? 'reports/pictures');
