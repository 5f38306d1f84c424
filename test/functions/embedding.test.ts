import { afterEach, expect, it, vi } from 'vitest';
import { allowedOrigins, pageDoor } from '../../functions/compose.ts';
import { pick } from '../../functions/container.ts';
import type { Exchange } from '../../shared/http/core/exchange.ts';
import { gatewayEvent } from '../support/gateway-event.ts';

afterEach(() => vi.unstubAllEnvs());

it('the sites that may frame the form are those whose pages may call the API', () => {
  vi.stubEnv('ALLOWED_ORIGINS', 'https://one.example https://two.example');
  const { origins, door } = pick({ origins: allowedOrigins, door: pageDoor });
  const event = gatewayEvent('GET', '/intake', { query: { embed: '1' } });
  const exchange = { ...event, state: { route: { embeds: true } } } as unknown as Exchange;
  const policy = door.write('<!doctype html>', exchange).headers['Content-Security-Policy'];
  expect(origins).toEqual(['https://one.example', 'https://two.example']);
  expect(policy?.split('; ').find((each) => each.startsWith('frame-ancestors'))).toBe(
    `frame-ancestors ${origins.join(' ')}`,
  );
});
