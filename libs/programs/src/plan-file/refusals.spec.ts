import type { Fault } from './fault.ts';
import { readPlanFile } from './read-plan-file.ts';
import { planTexts } from './test-plans.ts';

const { yaml, notice } = planTexts('demo-district');

/** The faults of the demonstration plan after replacing the first occurrence of each text. */
function faultsAfter(...changes: readonly (readonly [string, string])[]): readonly Fault[] {
  let changed = yaml;
  for (const [from, to] of changes) {
    if (!changed.includes(from)) throw new Error(`the plan file has no “${from}”`);
    changed = changed.replace(from, to);
  }
  const result = readPlanFile(changed, notice);
  return result.ok ? [] : result.faults;
}

/** The readings of target T1b as they stand in the file. */
const T1B_READINGS = yaml.slice(
  yaml.lastIndexOf('    readings:', yaml.indexOf('- code: T1b.body')),
  yaml.indexOf('  - code: T2\n'),
);

/** What makes an indicator one that supports an action, and an indicator that no target uses. */
const supports = (action: number, quote: string): string =>
  `    supports: { action: ${action}, clause: 二(二)2(2), quote: ${quote} }\n`;
const SPARE_INDICATOR = `  - code: SPARE
    version: 1
    measure: COUNT
    zh: 备用
    en: Spare
    unit: 期
    formula: { zh: 计数, en: A count }
    numerator: { zh: 计数, en: A count }
    owner: UNION
`;

/** The line of the demonstration plan, from 1, on which a text first stands. */
function lineOf(text: string): number {
  return yaml.slice(0, yaml.indexOf(text)).split('\n').length;
}

describe('a broken plan file', () => {
  it('is refused as a whole, naming a misquoted clause, an unknown action and an impossible date by line', () => {
    const impossible = notice.replace('2026年10月底前', '2026年13月底前');
    const broken = yaml
      .replace('2026年10月底前', '2026年13月底前')
      .replace('quote: 咨询满意率不低于90%', 'quote: 咨询满意率不低于95%')
      .replace("code: '2.1'\n    action: 2", "code: '2.1'\n    action: 9");
    const result = readPlanFile(broken, impossible);
    expect(result.ok).toBe(false);
    const faults = result.ok ? [] : result.faults;
    expect(faults.map(({ line, path, code }) => [line, path, code])).toEqual([
      [lineOf("code: '2.1'") + 1, 'measures[2].action', 'UNKNOWN_REFERENCE'],
      [lineOf('quote: 咨询满意率不低于90%'), 'targets[1].readings[0].quote', 'NOT_VERBATIM'],
      [lineOf('quote: 2026年10月底前'), 'milestones[8].quote', 'DATE_NOT_UNDERSTOOD'],
    ]);
    for (const fault of faults) {
      expect(fault.message).toMatch(/\p{Script=Han}/u);
      expect(fault.messageEn).not.toBe('');
    }
  });

  it.each<[string, [string, string][], Fault['code'], string]>([
    [
      'a key it does not know',
      [['    lead: HRSS', '    leader: X\n    lead: HRSS']],
      'UNKNOWN_KEY',
      'actions[0].leader',
    ],
    ['a missing field', [['    lead: HRSS\n', '']], 'MISSING', 'actions[0]'],
    ['an empty text', [['zh: 课后回访', "zh: ''"]], 'EMPTY', 'measures[3].zh'],
    ['a list where a text belongs', [['zh: 课后回访', 'zh: [a]']], 'SHAPE', 'measures[3].zh'],
    ['a number that must be quoted', [["code: '1.1'", 'code: 1.1']], 'SHAPE', 'measures[0].code'],
    ['a unit it does not know', [['lead: HRSS', 'lead: POLICE']], 'NOT_ALLOWED', 'actions[0].lead'],
    ['a code used twice', [['code: T1b\n', 'code: T1a\n']], 'DUPLICATE', 'targets[1].code'],
    [
      'a reading code used twice',
      [['code: T1a.annex', 'code: T1a.body']],
      'DUPLICATE',
      'targets[0].readings[1].code',
    ],
    [
      'an unknown indicator',
      [['indicator: CHECK_UPS', 'indicator: NONE']],
      'UNKNOWN_REFERENCE',
      'targets[3].indicator',
    ],
    ['an unknown milestone', [['period: M3.2', 'period: M9.9']], 'UNKNOWN_REFERENCE', 'targets[4].period'],
    [
      'an unknown target',
      [['targets: [T3a]', 'targets: [T3x]']],
      'UNKNOWN_REFERENCE',
      'contradictions[0].targets[0]',
    ],
    [
      'a clause the notice has not',
      [['clause: 三(二)', 'clause: 三(三)']],
      'CLAUSE_NOT_FOUND',
      'safeguards[1].clause',
    ],
    [
      'a title that is not the heading',
      [['zh: 建好街道调解站', 'zh: 建好调解站']],
      'NOT_VERBATIM',
      'actions[0].zh',
    ],
    [
      'a number that is not the notice’s',
      [['〔2024〕3号', '〔2024〕4号']],
      'NOT_VERBATIM',
      'document.number',
    ],
    [
      'a quote in the wrong width',
      [['，每年40期', ',每年40期']],
      'NOT_VERBATIM',
      'targets[2].readings[1].quote',
    ],
    [
      'words without a date',
      [['quote: 2024年9月前，印发体检清单', 'quote: 印发体检清单']],
      'DATE_NOT_UNDERSTOOD',
      'milestones[7].quote',
    ],
    [
      'an open end as a milestone',
      [
        [
          'clause: 二(三)3(1)\n    quote: 2024年9月前，印发体检清单',
          'clause: 二(二)2(2)\n    quote: 长期坚持课后回访',
        ],
      ],
      'DATE_WITHOUT_LIMIT',
      'milestones[7].quote',
    ],
    [
      'a phrase outside the quote',
      [['quote: 2024年9月前，印发体检清单', 'quote: 2024年9月前，印发体检清单\n    phrase: 2024年8月前']],
      'NOT_VERBATIM',
      'milestones[7].phrase',
    ],
    [
      'an occurrence that is not there',
      [['quote: 2024年9月前，印发体检清单', 'quote: 2024年9月前，印发体检清单\n    occurrence: 2']],
      'VALUE',
      'milestones[7].occurrence',
    ],
    [
      'limits that refer to one another',
      [['zh: 印发体检清单', 'until: M3.1\n    zh: 印发体检清单']],
      'VALUE',
      'milestones[7].until',
    ],
    ['a comparator without its value', [['        value: 50\n', '']], 'INCOMPLETE', 'targets[3].readings[1]'],
    [
      'a value the comparator has no use for',
      [['        max: 6', '        max: 6\n        value: 5']],
      'NOT_ALLOWED',
      'targets[0].readings[0].value',
    ],
    ['a range upside down', [['min: 4', 'min: 7']], 'VALUE', 'targets[0].readings[0].min'],
    ['a percentage above 100', [['value: 90', 'value: 900']], 'VALUE', 'targets[1].readings[0].value'],
    [
      'an open word it does not name',
      [['        wording: 左右\n', '']],
      'INCOMPLETE',
      'targets[2].readings[0]',
    ],
    [
      'an open word that is not in the quote',
      [['wording: 左右', 'wording: 大约']],
      'NOT_VERBATIM',
      'targets[2].readings[0].wording',
    ],
    ['a target without a reading', [[T1B_READINGS, '    readings: []\n']], 'EMPTY', 'targets[1].readings'],
    [
      'a ratio without a denominator',
      [['    denominator: { zh: 有评价的咨询, en: Consultations rated }\n', '']],
      'INCOMPLETE',
      'indicators[1]',
    ],
    [
      'a supporting indicator that is a target’s besides',
      [['    owner: COMMERCE\n', `    owner: COMMERCE\n${supports(3, '长期坚持课后回访')}`]],
      'NOT_ALLOWED',
      'indicators[3].supports',
    ],
    [
      'a supporting indicator of an unknown action',
      [['targets:\n', `${SPARE_INDICATOR}${supports(9, '长期坚持课后回访')}\ntargets:\n`]],
      'UNKNOWN_REFERENCE',
      'indicators[5].supports.action',
    ],
    [
      'a supporting indicator whose words are not there',
      [['targets:\n', `${SPARE_INDICATOR}${supports(2, '课后不回访')}\ntargets:\n`]],
      'NOT_VERBATIM',
      'indicators[5].supports.quote',
    ],
    ['a year outside the window', [['2026]', '2027]']], 'OUTSIDE_WINDOW', 'document.years[2]'],
    [
      'a window that is not in the notice',
      [['自2024年1月起至2026年12月 }', '自2024年1月起至2027年12月 }']],
      'NOT_VERBATIM',
      'document.window.quote',
    ],
    ['a format of the future', [['format: 1', 'format: 2']], 'NOT_ALLOWED', 'format'],
    ['two equal keys', [['format: 1', 'format: 1\nformat: 1']], 'YAML', ''],
    [
      'an alias',
      [
        ['lead: HRSS', 'lead: &unit HRSS'],
        ['lead: UNION', 'lead: *unit'],
      ],
      'YAML',
      '',
    ],
  ])('is refused for %s', (_, changes, code, path) => {
    const faults = faultsAfter(...changes);
    expect(faults.map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
    for (const fault of faults) expect(fault.line).toBeGreaterThan(0);
  });

  it('does not blame what refers to an entry for the faults of that entry', () => {
    const faults = faultsAfter(['code: M3.2\n    action: 3\n', 'code: M3.2\n    action: three\n']);
    expect(faults.map(({ path }) => path)).toEqual(['milestones[8].action']);
  });

  it('is refused when it is no plan file at all', () => {
    for (const text of ['', '- a', 'text', '{', '\u0000']) {
      const result = readPlanFile(text, notice);
      expect(result.ok).toBe(false);
    }
  });
});
