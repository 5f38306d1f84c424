/**
 * Rules of Amazon's common set and the labels that they leave (AWS WAF Developer Guide, "Baseline rule groups"). They only label: what a
 * person writes of their pain may be like an attack to each, and a phone may send no browser's name.
 */
export const coreRules: Readonly<Record<string, string>> = {
  NoUserAgent_HEADER: 'NoUserAgent_Header',
  UserAgent_BadBots_HEADER: 'BadBots_Header',
  SizeRestrictions_QUERYSTRING: 'SizeRestrictions_QueryString',
  SizeRestrictions_Cookie_HEADER: 'SizeRestrictions_Cookie_Header',
  SizeRestrictions_BODY: 'SizeRestrictions_Body',
  SizeRestrictions_URIPATH: 'SizeRestrictions_URIPath',
  EC2MetaDataSSRF_BODY: 'EC2MetaDataSSRF_Body',
  EC2MetaDataSSRF_COOKIE: 'EC2MetaDataSSRF_Cookie',
  EC2MetaDataSSRF_URIPATH: 'EC2MetaDataSSRF_URIPath',
  EC2MetaDataSSRF_QUERYARGUMENTS: 'EC2MetaDataSSRF_QueryArguments',
  GenericLFI_QUERYARGUMENTS: 'GenericLFI_QueryArguments',
  GenericLFI_URIPATH: 'GenericLFI_URIPath',
  GenericLFI_BODY: 'GenericLFI_Body',
  RestrictedExtensions_URIPATH: 'RestrictedExtensions_URIPath',
  GenericRFI_QUERYARGUMENTS: 'GenericRFI_QueryArguments',
  GenericRFI_BODY: 'GenericRFI_Body',
  GenericRFI_URIPATH: 'GenericRFI_URIPath',
  CrossSiteScripting_COOKIE: 'CrossSiteScripting_Cookie',
  CrossSiteScripting_QUERYARGUMENTS: 'CrossSiteScripting_QueryArguments',
  CrossSiteScripting_BODY: 'CrossSiteScripting_Body',
  CrossSiteScripting_URIPATH: 'CrossSiteScripting_URIPath',
};

/** Looks for file names such as `.ini` or `.log` in the query. Sealed addresses and links hold a dot before random letters; we read no file by a query. */
export const fileNamesInQueries = 'RestrictedExtensions_QUERYARGUMENTS';

export const commonRules = 'AWSManagedRulesCommonRuleSet';
export const knownBadInputs = 'AWSManagedRulesKnownBadInputsRuleSet';
