import { describe, expect, it } from 'vitest';
import { everyAnswer } from '../../shared/http/core/security-headers.ts';
import { both, type Cfn, dev, prod, type StageTemplates } from './support/synthesised.ts';

/** Takes TLS 1.2 and 1.3, with a key of its own for each connection, and no older protocol. */
const tlsFloor = { SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09', EndpointAccessMode: 'STRICT' };

const outputsOf = ({ stacks }: StageTemplates): Record<string, Cfn> =>
  stacks.find(({ part }) => part === 'service')!.outputs;

/** What API Gateway sends for a text: it takes one in quotes, which therefore holds none. */
function unquoted(value: string): string {
  expect(value).toMatch(/^'[^']*'$/);
  return value.slice(1, -1);
}

const headersIn = (parameters: Record<string, string>, before: string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(everyAnswer).map((name) => [name, unquoted(String(parameters[`${before}.header.${name}`]))]),
  );

describe.each(both)('the edge of $stage.name', (templates) => {
  it('speaks no TLS before 1.2, and to nobody who asks another host than the handshake named', () => {
    expect(templates.named('service/Http/Api').props).toMatchObject(tlsFloor);
    for (const { props } of templates.all('AWS::ApiGateway::DomainName')) expect(props).toMatchObject(tlsFloor);
  });

  it('sends the headers of every answer with what the gateway answers itself', () => {
    for (const { props } of templates.all('AWS::ApiGateway::GatewayResponse'))
      expect(headersIn(props.ResponseParameters, 'gatewayresponse'), props.ResponseType).toEqual(everyAnswer);
  });

  it('lets what the gateway answers itself do nothing in a browser, and stand in no frame', () => {
    for (const { props } of templates.all('AWS::ApiGateway::GatewayResponse')) {
      const policy = unquoted(String(props.ResponseParameters['gatewayresponse.header.Content-Security-Policy']));
      // No list has a source: that is 'none', whose quotes API Gateway cannot send.
      expect(policy.split('; '), props.ResponseType).toEqual(['default-src', 'frame-ancestors']);
    }
  });

  it('sends them with the answer to every preflight, and says that it does', () => {
    const preflights = templates.all('AWS::ApiGateway::Method').filter(({ props }) => props.HttpMethod === 'OPTIONS');
    expect(preflights.length).toBeGreaterThan(0);
    for (const { name, props } of preflights) {
      const [{ ResponseParameters: sent }] = props.Integration.IntegrationResponses;
      const [{ ResponseParameters: declared }] = props.MethodResponses;
      expect(headersIn(sent, 'method.response'), name).toEqual(everyAnswer);
      expect(Object.keys(declared).toSorted(), name).toEqual(Object.keys(sent).toSorted());
    }
  });

  it('asks the authoriser about every request anew: what it is told by is in each', () => {
    const own = templates.all('AWS::ApiGateway::Authorizer').filter(({ props }) => props.Type === 'REQUEST');
    expect(own.map(({ props }) => [props.IdentitySource, props.AuthorizerResultTtlInSeconds])).toEqual([
      ['context.httpMethod', 0],
    ]);
  });

  it('logs who asked and who refused, and nothing of an address, a path, a query or a header', () => {
    const { props } = templates.all('AWS::ApiGateway::Stage')[0]!;
    const line: Record<string, string> = JSON.parse(props.AccessLogSetting.Format);
    expect(line).toEqual({
      requestId: '$context.requestId',
      at: '$context.requestTimeEpoch',
      method: '$context.httpMethod',
      // The template of the route (`/v1/cases/{id}`), not the address that was asked for.
      route: '$context.resourcePath',
      status: '$context.status',
      milliseconds: '$context.responseLatency',
      bytes: '$context.responseLength',
      principal: '$context.authorizer.principalId',
      source: '$context.authorizer.source',
      staff: '$context.authorizer.claims.username',
      client: '$context.authorizer.claims.client_id',
      refusal: '$context.error.responseType',
      firewall: '$context.wafResponseCode',
    });
  });

  it('says where it is found', () => {
    const { ApiUrl, ConsoleUrl } = outputsOf(templates);
    const url = templates.text('service', ApiUrl.Value);
    expect(url).toBe(
      templates.stage.publicUrl ??
        `https://service/Http/Api.execute-api.<AWS::Region>.<AWS::URLSuffix>/${templates.stage.name}`,
    );
    expect(templates.text('service', ConsoleUrl.Value)).toBe(`${url}/staff`);
  });
});

describe('the own domain', () => {
  it('of prod leads to its API at the root, with its certificate, and is the only way in', () => {
    const [domain] = prod.all('AWS::ApiGateway::DomainName');
    const { publicUrl, certificateArn } = prod.stage;
    expect(domain?.props).toMatchObject({
      DomainName: new URL(publicUrl ?? '').hostname,
      RegionalCertificateArn: certificateArn,
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    const mappings = prod.all('AWS::ApiGateway::BasePathMapping').map(({ part, props }) => ({
      domain: prod.text(part, props.DomainName),
      api: prod.text(part, props.RestApiId),
      stage: prod.text(part, props.Stage),
      path: props.BasePath,
    }));
    expect(mappings).toEqual([
      {
        domain: domain?.name,
        api: 'service/Http/Api',
        stage: expect.stringContaining('DeploymentStage'),
        path: undefined,
      },
    ]);
    expect(prod.named('service/Http/Api').props.DisableExecuteApiEndpoint).toBe(true);
  });

  it('is pointed to by hand: both halves of the alias are outputs', () => {
    const { DomainTarget, DomainZone } = outputsOf(prod);
    expect(prod.text('service', DomainTarget.Value)).toBe('service/Domain.RegionalDomainName');
    expect(prod.text('service', DomainZone.Value)).toBe('service/Domain.RegionalHostedZoneId');
  });

  it('is none of dev, which the gateway’s address opens', () => {
    expect(dev.all('AWS::ApiGateway::DomainName')).toEqual([]);
    expect(dev.named('service/Http/Api').props.DisableExecuteApiEndpoint).not.toBe(true);
  });
});
