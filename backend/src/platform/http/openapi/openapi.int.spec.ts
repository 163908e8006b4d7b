import type { OpenAPIObject } from '@nestjs/swagger';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { routesOf } from '../../../testing/routes.js';

let platform: PlatformUnderTest;
let document: OpenAPIObject;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  document = (await platform.visitor().get<OpenAPIObject>('/api/openapi.json')).body;
});
afterAll(() => platform.stop());

describe('the OpenAPI document', () => {
  it('has every route there is', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = routesOf(platform.app).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(routes.sort());
  });

  it('tells what is checked: lengths, choices, amounts', () => {
    expect(document.components?.schemas?.['CostLineRequest']).toMatchObject({
      required: ['description', 'kind', 'amountCents'],
      properties: { amountCents: { type: 'integer', minimum: 0 }, description: { maxLength: 200 } },
    });
    const parameters = document.paths['/api/initiatives']?.get?.parameters ?? [];
    expect(parameters.map((parameter) => ('name' in parameter ? parameter.name : ''))).toContain('category');
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1] ?? '');
    expect(names.filter((name) => !document.components?.schemas?.[name])).toEqual([]);
  });
});
