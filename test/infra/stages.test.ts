import { vi } from 'vitest';

// One synth serves all: each file holds the statements about one subject, and reads support/synthesised.ts.
vi.mock('../../infra/bundling/bundle-folder.ts', () => import('./support/stand-in-bundles.ts'));

await import('./permissions.ts');
await import('./timer-permissions.ts');
await import('./service-principals.ts');
await import('./services.ts');
await import('./api.ts');
await import('./edge.ts');
await import('./firewall.ts');
await import('./functions.ts');
await import('./tables.ts');
await import('./streams.ts');
await import('./trail.ts');
await import('./backups.ts');
await import('./inbound.ts');
await import('./messages.ts');
await import('./replacements.ts');
await import('./identity.ts');
await import('./environment.ts');
await import('./templates.ts');
await import('./nag.ts');
await import('./cost-counts.ts');
await import('./alarms.ts');
await import('./dashboard.ts');
await import('./operators.ts');
