import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../../functions/functions.ts';
import { routes } from '../../../../functions/routes.ts';
import { openApiFile, openApiText } from '../../../../infra/tools/docs/openapi.ts';

describe('the description of the API', () => {
  it('is the one that the routes make: run npm run openapi', () => {
    expect(readFileSync(openApiFile, 'utf8')).toBe(openApiText());
  });

  it('has every route once, but for pages of the console, which no program asks for', () => {
    const { paths } = JSON.parse(openApiText());
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const forPrograms = routes.filter(({ by }) => by !== 'session').map(({ method, path }) => `${method} ${path}`);
    expect(described.toSorted()).toEqual(forPrograms.toSorted());
    expect(new Set(routes.map(({ operation }) => operation)).size).toBe(routes.length);
  });
});

describe('every route', () => {
  it('that honours an Idempotency-Key says so: POST and PATCH', () => {
    type Described = Record<string, { parameters: { name: string }[] }>;
    const { paths } = JSON.parse(openApiText()) as { paths: Record<string, Described> };
    const keyed = Object.values(paths).flatMap((methods) =>
      Object.entries(methods).map(([method, { parameters }]) => [
        method === 'post' || method === 'patch',
        parameters.some(({ name }) => name === 'Idempotency-Key'),
      ]),
    );
    expect(keyed.filter(([honoured, said]) => honoured !== said)).toEqual([]);
  });

  it.each(routes.map((route) => [route.operation, route] as const))('%s names a file that exists', (_, route) => {
    expect(existsSync(new URL(`../../../../functions/${route.handler}`, import.meta.url))).toBe(true);
    expect(functions).toHaveProperty(route.function);
    const folder = route.function.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(route.handler.startsWith(`http/${folder}/`)).toBe(true);
  });
});
