import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { both, type StageTemplates } from './support/synthesised.ts';

const runbooks = readdirSync('docs/runbooks').map((name) => `docs/runbooks/${name}`);
const pages = ['docs/deploy.md', 'docs/operations.md', ...runbooks];
const text = pages.map((page) => readFileSync(page, 'utf8')).join('\n');

interface Asked {
  part: string;
  construct: string;
  type: string;
}

/** What the pages' commands ask CloudFormation for: `stack <part> <construct> <type>`. */
const asked: Asked[] = [...text.matchAll(/\bstack (\w+) "?([\w$]+)"? (AWS::\w+::\w+)/g)].flatMap(
  ([, part = '', construct = '', type = '']) => (construct.startsWith('$') ? [] : [{ part, construct, type }]),
);

/** As the shell function does: the first of that type whose logical id begins so. */
const found = ({ stacks }: StageTemplates, { part, construct, type }: Asked): number =>
  stacks
    .filter((stack) => stack.part === part)
    .flatMap(({ resources }) => resources)
    .filter((resource) => resource.type === type && resource.logicalId.startsWith(construct)).length;

describe('the commands of the operators pages', () => {
  it.each(both)('ask for one resource that there is', (templates) => {
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((each) => found(templates, each) !== 1)).toEqual([]);
  });

  it.each(both)('say how many containers a stage of Lambda asks for', (templates) => {
    const reserved = templates
      .all('AWS::Lambda::Function')
      .reduce((sum, { props }) => sum + Number(props.ReservedConcurrentExecutions), 0);
    expect(text).toContain(`a stage reserves ${reserved}, and 100 always stay unreserved`);
    expect(text).toContain(`# ${reserved + 100} or more?`);
  });

  it('name the alarms that stand on the first day, because what they miss has not come yet', () => {
    const beats = both.flatMap((templates) =>
      templates
        .all('AWS::CloudWatch::Alarm')
        .filter(({ props }) => props.TreatMissingData === 'breaching')
        .map(({ props }) => props.AlarmName.replace(`Spinebridge-${templates.stage.name}-`, '')),
    );
    const [, told = ''] = /\*\*On the first day\*\*(.+)/.exec(text) ?? [];
    const named = [...told.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...new Set(beats)].toSorted());
  });

  it('take the first of a list only where the CLI asks once: as text it asks of each page of an answer', () => {
    const commands = text.replaceAll('\\\n', ' ').split('\n');
    const firstOf = commands.filter((line) => /\|\s*\[0\]|--query '\w+\[0\]/.test(line));
    expect(firstOf.length).toBeGreaterThan(1);
    expect(firstOf.filter((line) => /--output text/.test(line))).toEqual([]);
  });

  it('set the state of alarms that there are', () => {
    const alarms = both.flatMap((templates) =>
      templates.all('AWS::CloudWatch::Alarm').map(({ props }) => props.AlarmName.replace(/^Spinebridge-\w+-/, '')),
    );
    const set = [...text.matchAll(/--alarm-name "Spinebridge-\$STAGE-([\w-]+)"/g)].map(([, name]) => name);
    expect(set.length).toBeGreaterThan(0);
    expect(alarms).toEqual(expect.arrayContaining(set));
  });

  it('name outputs that there are', () => {
    const outputs = both.flatMap(({ stacks }) => stacks.flatMap((stack) => Object.keys(stack.outputs)));
    const inCommands = [...text.matchAll(/\$\(out (\w+)\)/g)].map(([, name]) => name);
    const table = text.split('| output | is |')[1]?.split('\n\n')[0] ?? '';
    const inTable = [...table.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name);
    expect(inTable.length).toBeGreaterThan(2);
    expect(outputs).toEqual(expect.arrayContaining([...inCommands, ...inTable]));
  });
});
