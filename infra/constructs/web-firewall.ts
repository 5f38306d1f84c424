import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { routes } from '../../functions/routes.ts';
import type { Route } from '../../shared/http/core/route.ts';
import type { Stage } from '../stages.ts';
import { commonRules, coreRules, fileNamesInQueries, knownBadInputs } from './core-rule-set.ts';
import { firewallLog } from './firewall-log.ts';
import {
  accessList,
  allOf,
  anyOf,
  blockRule,
  countRule,
  hasHeader,
  hasLabel,
  hasLabelOf,
  managedRules,
  not,
  pathHolds,
  pathIs,
  type Rule,
  rateRule,
} from './firewall-rules.ts';
import type { LogSettings } from './log-group.ts';

/** What the rules call a request that may bring a person's answers. */
const answers = 'answers';
/** What they call one whose path holds a token. */
const tokenInPath = 'token-in-path';
const likeAnAttack = 'AnswersLikeAttacks';

const isPage = ({ speaks }: Route): boolean => speaks === 'html';

/** Of a path in the words of routes.ts. */
const expressionOf = ({ path }: Route): string => path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');

/** All below the first part of the path of each. */
const below = (of: readonly Route[]): string[] => {
  const parts = new Set(of.map(({ path }) => path.split('/')[1] ?? ''));
  return [...parts].map((part) => (part === '' ? '/?' : `/${part}(?:/.*)?`));
};

const pages = below(routes.filter(isPage));
/** An encoded slash within a name is a part of it to the gateway. */
const openData = routes
  .filter((route) => route.auth === 'public' && !isPage(route))
  .map((route) => expressionOf(route).replaceAll('[^/]+', '.+'));
const withToken = routes.filter(({ path }) => path.includes('{token}')).map(expressionOf);

/** Where answers of people come in that no fault of theirs turns away, and a preview of what would become of them. */
const ofAnswers = [
  ...below(routes.filter((route) => isPage(route) && route.anyBody)),
  ...routes.filter((route) => route.salvaged && !isPage(route)).map(expressionOf),
  '/v1/triage/preview',
];

/** What Amazon's rules have labelled. Rules that a later version of the common set brings do not count until they are named. */
const labelled = anyOf(
  hasLabelOf('awswaf:managed:aws:known-bad-inputs:'),
  ...Object.values(coreRules).map((label) => hasLabel(`awswaf:managed:aws:core-rule-set:${label}`)),
);

/**
 * A blank or an end of line, a doubled slash, a folder named by dots: no client of ours writes them. Encoded they are a part of one name to the
 * gateway, and end or move the path to who compares it: `/staff/cases/x%0Ay` and `/docs/%2e%2e%2Fx` lead to functions.
 */
const oddlyWritten = pathHolds('\\s|//|/[.][.]?(?:/|$)');

/**
 * The rates of pages and of everything. Scanners are turned away by the tight one every day; who gets to these is an office or somebody
 * at our pages, and the log leaves out the links by which nurses answer.
 */
export const ratesOfPeople = ['PageRate', 'AllRate'] as const;
const [pageRate, allRate] = ratesOfPeople;

/**
 * Two tight rates: pages, and the rest that is asked without a token of somebody, what there is not included. A made-up token gets a
 * caller into the third alone, but not at a public route, however that is written. The third is of everything and everybody.
 */
const rates = ({ name, ...stage }: Stage): Rule[] => [
  rateRule(
    'PublicRate',
    stage.publicRequestsPerAddress,
    allOf(not(pathIs(name, pages)), anyOf(pathIs(name, openData), oddlyWritten, not(hasHeader('authorization')))),
  ),
  rateRule(pageRate, stage.pageRequestsPerAddress, pathIs(name, pages)),
  rateRule(allRate, stage.allRequestsPerAddress),
];

const rulesOf = (stage: Stage): Rule[] => [
  countRule('Answers', pathIs(stage.name, ofAnswers), answers),
  countRule('TokensInPaths', pathIs(stage.name, withToken), tokenInPath),
  ...rates(stage),
  managedRules(knownBadInputs, [], { count: {} }),
  managedRules(commonRules, [...Object.keys(coreRules), fileNamesInQueries], { count: {} }),
  blockRule('LikeAttacks', allOf(labelled, not(hasLabel(answers)))),
  countRule(likeAnAttack, allOf(labelled, hasLabel(answers))),
];

/** Doors at which an emergency may come in, as the log has them: what a person's browser sends is not encoded. */
const emergencyDoors = new Set([
  ...routes.filter((route) => route.salvaged && !isPage(route)).map(({ path }) => path.split('/{')[0]),
  '/intake',
  '/appointments/worse',
]);

const minute = Duration.minutes(1);

/** Name of its access list, and of what CloudWatch measures of it. */
export const firewallName = ({ name }: Stage): string => `spinebridge-${name}`;

/** The firewall before the API: rates for each address, Amazon's common and bad-input rules, and a log without tokens. */
export class WebFirewall extends Construct {
  /** Answers that Amazon's rules take for an attack; they were let through. */
  readonly intakeLabelled: Metric;
  /** Requests to a door of emergencies that were turned away, by whichever rule. */
  readonly intakeBlocks: Metric;

  constructor(scope: Construct, id: string, api: RestApi, settings: LogSettings) {
    super(scope, id);
    const name = firewallName(settings.stage);
    const acl = new CfnWebACL(this, 'Acl', accessList(name, rulesOf(settings.stage)));
    new CfnWebACLAssociation(this, 'Association', {
      webAclArn: acl.attrArn,
      resourceArn: api.deploymentStage.stageArn,
    });
    this.intakeLabelled = new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'CountedRequests',
      dimensionsMap: { WebACL: name, Rule: likeAnAttack, Region: acl.stack.region },
      statistic: 'sum',
      period: minute,
    });
    this.intakeBlocks = this.blocks(firewallLog(this, acl, settings, { name, unwritten: tokenInPath }), settings.stage);
  }

  /** Read from the log, because metrics of a rule do not tell what it turned away. */
  private blocks(logs: LogGroup, { name }: Stage): Metric {
    const doors = [...emergencyDoors].map((door) => `($.httpRequest.uri = "*${door}*")`).join(' || ');
    const filter = new MetricFilter(this, 'Blocks', {
      logGroup: logs,
      filterPattern: FilterPattern.literal(`{ ($.action = "BLOCK") && (${doors}) }`),
      metricNamespace: `SpinebridgeEdge/${name}`,
      metricName: 'blocks-at-emergency-doors',
      metricValue: '1',
      defaultValue: 0,
    });
    return filter.metric({ statistic: 'sum', period: minute });
  }
}
