import { Duration, Stack } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { routes } from '../../../functions/routes.ts';
import { gatewayPath } from '../../../shared/http/core/route.ts';
import { fiveMinutes, raiseAlarm, type Watch } from '../alarm.ts';
import { counted, sumOf } from '../counted.ts';
import type { Running } from '../running.ts';
import { failedSignIns } from '../sign-in-events.ts';
import { signInFirewallName } from '../sign-in-firewall.ts';
import { firewallName, ratesOfPeople } from '../web-firewall.ts';

/** Where answers of people come in: nobody at these doors should be turned away by a machine. */
const doorsOfAnswers = [...new Set(routes.filter((each) => each.salvaged || each.anyBody).map(gatewayPath))];

/** What the limits below are for: a practice with some thousand requests a day, old links and typing errors among them. */
const limits = {
  /** Answers 401 and 403 in five minutes. */
  refusals: 100,
  /** Requests that the firewall blocks in five minutes; a scanner makes hundreds. */
  blocked: 500,
  /** People who come back from the sign-in page and are not let in, in a quarter of an hour. */
  signInsRefused: 10,
  /** Wrong passwords or codes in a quarter of an hour. */
  signInsFailed: 20,
  /** Requests that the firewall before the sign-in blocks, in a quarter of an hour: an office behind one address sends hundreds. */
  signInsBlocked: 100,
  /** Days that a certificate is still good for. Certificate Manager renews it at least 45 days before it ends, where it can. */
  certificateDays: 30,
} as const;

/** Lines of the gateway's access log, which has every request, whoever answered it. */
function countedInLog({ scope, stage }: Watch, { api }: Running, id: string, pattern: string): Metric {
  return new MetricFilter(scope, `${id}Filter`, {
    logGroup: api.accessLogs,
    filterPattern: FilterPattern.literal(pattern),
    metricNamespace: `SpinebridgeEdge/${stage.name}`,
    metricName: id,
    metricValue: '1',
    defaultValue: 0,
  }).metric({ statistic: 'sum', period: fiveMinutes });
}

/** What the API answers that it should not, or not so often. */
function watchAnswers(watch: Watch, running: Running): void {
  raiseAlarm(watch, 'answers-5xx', {
    metric: running.api.api.metricServerError({ period: fiveMinutes, statistic: 'sum' }),
    above: 0,
    hurts: 'callers who are told to try again.',
    runbook: 'answers-5xx',
  });
  raiseAlarm(watch, 'refusals', {
    metric: countedInLog(
      watch,
      running,
      'refusals',
      '{ (($.status = "401") || ($.status = "403")) && ($.refusal != "WAF_FILTERED") }',
    ),
    above: limits.refusals,
    hurts: 'callers whose links or tokens no longer let them in, or patients whose records somebody tries to open.',
    runbook: 'refusals',
  });
  const doors = doorsOfAnswers.map((door) => `($.route = "${door}")`).join(' || ');
  raiseAlarm(watch, 'intakes-throttled', {
    metric: countedInLog(watch, running, 'intakes-throttled', `{ ($.refusal = "THROTTLED") && (${doors}) }`),
    above: 0,
    hurts: 'patients who are told to wait with what may be an emergency.',
    runbook: 'intake-refused',
  });
}

/**
 * @param name of the access list, and of its metrics
 * @param Rule of the list; any, unless given
 */
const blockedBy = ({ scope }: Watch, name: string, period: Duration, Rule = 'ALL'): Metric =>
  new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    dimensionsMap: { WebACL: name, Rule, Region: Stack.of(scope).region },
    statistic: 'sum',
    period,
  });

/** What the firewall turns away, and what it would have turned away of people's answers. */
function watchFirewall(watch: Watch, { firewall }: Running): void {
  raiseAlarm(watch, 'intake-blocked', {
    metric: firewall.intakeBlocks.with({ period: fiveMinutes }),
    above: 0,
    hurts: 'a patient, a referrer or a member of staff whose case was turned away unseen; it may be an emergency.',
    runbook: 'intake-refused',
  });
  raiseAlarm(watch, 'intake-labelled', {
    metric: firewall.intakeLabelled.with({ period: fiveMinutes }),
    above: 0,
    hurts:
      'nobody yet: answers that look like an attack were let in; rules that blocked them would turn patients away.',
    runbook: 'intake-labelled',
  });
  const name = firewallName(watch.stage);
  raiseAlarm(watch, 'addresses-blocked', {
    metric: sumOf(ratesOfPeople.map((rule) => blockedBy(watch, name, fiveMinutes, rule))),
    above: 0,
    hurts: 'a nurse whose answer to a page was turned away, staff of an office and patients behind one address.',
    runbook: 'intake-refused',
  });
  raiseAlarm(watch, 'firewall-blocks', {
    metric: blockedBy(watch, name, fiveMinutes),
    above: limits.blocked,
    hurts: 'callers who share an address or a way of writing with an attacker.',
    runbook: 'intake-refused',
  });
}

/** What Cognito's threat protection finds and lets pass, or blocks; low and medium risks are every new phone. */
const risks = ({ userPool }: Running): Metric[] =>
  ['AccountTakeoverRisk', 'CompromisedCredentialRisk'].map(
    (metricName) =>
      new Metric({
        namespace: 'AWS/Cognito',
        metricName,
        dimensionsMap: { UserPoolId: userPool.userPoolId, Operation: 'SignIn', RiskLevel: 'high' },
        statistic: 'sum',
        period: fiveMinutes,
      }),
  );

/** Who does not get in, and who may have got in as somebody else. */
function watchSignIn(watch: Watch, running: Running): void {
  const period = Duration.minutes(15);
  const runbook = 'sign-in';
  raiseAlarm(watch, 'sign-ins-failed', {
    metric: failedSignIns(running.userPool, running.console).with({ period }),
    above: limits.signInsFailed,
    hurts: 'staff who do not get in, or whose password somebody guesses.',
    runbook,
  });
  raiseAlarm(watch, 'sign-ins-refused', {
    metric: counted('SignInsRefused', 'consoleSignIn', period),
    above: limits.signInsRefused,
    hurts: 'staff who signed in and are not let into the console.',
    runbook,
  });
  raiseAlarm(watch, 'sign-ins-blocked', {
    metric: blockedBy(watch, signInFirewallName(watch.stage), period),
    above: limits.signInsBlocked,
    hurts: 'staff of an office behind one address, none of whom gets in, and the patients whose cases they do not see.',
    runbook,
  });
  if (!watch.stage.threatProtection) return;
  raiseAlarm(watch, 'account-risk', {
    metric: sumOf(risks(running)),
    above: 0,
    hurts: 'patients whose records somebody may read with a password that is not theirs.',
    runbook,
  });
}

/** Where a certificate has ended, browsers refuse before a request is made, so nothing else that is measured here shows it. */
function watchCertificate(watch: Watch): void {
  const { certificateArn } = watch.stage;
  if (!certificateArn) return;
  const days = new Metric({
    namespace: 'AWS/CertificateManager',
    metricName: 'DaysToExpiry',
    dimensionsMap: { CertificateArn: certificateArn },
    statistic: 'min',
    // Measured twice a day.
    period: Duration.days(1),
  });
  raiseAlarm(watch, 'certificate-ending', {
    metric: new MathExpression({
      expression: `IF(days < ${limits.certificateDays}, 1, 0)`,
      usingMetrics: { days },
      period: days.period,
    }),
    above: 0,
    hurts: 'everybody, once it has ended: no browser opens the pages, and no link in a message works.',
    runbook: 'certificate-ending',
  });
}

/** The doors: address, answers, firewall and sign-in. */
export function watchEdge(watch: Watch, running: Running): void {
  watchCertificate(watch);
  watchAnswers(watch, running);
  watchFirewall(watch, running);
  watchSignIn(watch, running);
}
