import { SignatureV4 } from '@smithy/signature-v4';

/**
 * Stands in for `@aws-sdk/signature-v4-multi-region`, with which the SES client can sign for several regions at once. That takes an
 * endpoint id, which no mail of ours has, and a signer that is not installed: it signs for its own region.
 */
export class SignatureV4MultiRegion extends SignatureV4 {
  static sigv4aDependency(): 'none' {
    return 'none';
  }
}
