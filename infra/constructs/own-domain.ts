import { CfnOutput } from 'aws-cdk-lib';
import { DomainName, EndpointAccessMode, EndpointType, type RestApi, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';

/**
 * TLS 1.2 or 1.3 with a key of its own for each connection: what is recorded today is not read with a key that is stolen later, and by
 * clients that can not by a quantum computer either. Strict: the name in the handshake must be the host that is asked.
 */
export const tlsFloor = {
  securityPolicy: SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09,
  endpointAccessMode: EndpointAccessMode.STRICT,
} as const;

/** Where a stage is found that has an address of its own. */
export interface OwnDomainProps {
  /** `https://` and the host. */
  publicUrl: string;
  certificateArn: string;
}

/** Serves an API at the root of its own domain. Whoever keeps the domain points it there by hand, so both halves of the alias are outputs. */
export function ownDomain(scope: Construct, api: RestApi, { publicUrl, certificateArn }: OwnDomainProps): void {
  const domain = new DomainName(scope, 'Domain', {
    domainName: new URL(publicUrl).hostname,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
    endpointType: EndpointType.REGIONAL,
    ...tlsFloor,
  });
  domain.addBasePathMapping(api);
  new CfnOutput(scope, 'DomainTarget', { value: domain.domainNameAliasDomainName });
  new CfnOutput(scope, 'DomainZone', { value: domain.domainNameAliasHostedZoneId });
}
