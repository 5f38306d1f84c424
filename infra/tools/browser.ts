import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu and CI have it (`apt-get install chromium`). */
export const chromiumPath = '/usr/bin/chromium';

/** Starts Chromium so that it asks nobody but the pages under test. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
