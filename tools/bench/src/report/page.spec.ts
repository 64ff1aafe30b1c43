import { caseOf, cellOf, resultOf } from '../testing/result.ts';
import { judge } from './aims.ts';
import { pageText } from './page.ts';
import { caseLines, closingLines } from './table.ts';

const cells = {
  FLOOR: cellOf(1234.5),
  SUBGRAPH: cellOf(700),
  GATEWAY: cellOf(400, { statements: 3, cpu: { door: 1, subgraphs: 2, database: 1 } }),
  APOLLO: cellOf(90, { cpu: { door: 4, subgraphs: 2, database: 1 } }),
};
const result = resultOf([
  caseOf('page', cells, { isWhole: false }),
  caseOf('search', {}, { faults: { GATEWAY: '0 rows instead of 8' } }),
]);

describe('a run, written down', () => {
  const text = pageText(result, judge(result), { graphql: '16.0.0' });

  it('names machine, date, versions and how it was measured', () => {
    expect(text).toContain('2026-01-02, 2 cores (A processor), 8 GiB, Linux 6. 16 connections, 4 s a cell');
    expect(text).toContain('Node 24.0.0, PostgreSQL 18.0, graphql 16.0.0');
    expect(text).not.toContain('Other programs');
    const busy = resultOf([], { machine: { ...result.machine, others: 0.7 } });
    expect(pageText(busy, [], {})).toContain('Other programs kept 0.7 cores busy meanwhile');
  });

  it('has every way of every case, and says where one gave no answer', () => {
    expect(text).toContain(
      '| (a) bare server, one statement | 1235 | 5.0 | 20.0 | 3.00 | 1.00 | 1.00 | 1.00 | 1 |',
    );
    expect(text).toContain('| (c) through the gateway | no answer |');
    expect(text).toContain('(b) asks `organizations` for its part alone.');
  });

  it('tells the memory by part, the aims, and what the figures say', () => {
    expect(text).toContain('after a start: 150 MiB (gateway 100, postgresql 50)');
    expect(text).toContain('| met | The whole stack at rest holds at most 900 MiB | 150 MiB |');
    expect(text).toContain(
      '`page`: of 4.0 ms of CPU for an answer through the gateway, the subgraphs 50 %, the gateway 25 %, PostgreSQL 25 %.',
    );
    expect(text).toContain('the other gateway takes 4.0 times the CPU of this one');
    expect(text).toContain('No answer takes more than 3 SQL statements');
  });

  it('reads the same at the terminal', () => {
    const lines = [...result.cases.flatMap(caseLines), ...closingLines(result, judge(result))].join('\n');
    expect(lines).toMatch(/\(a\) bare server, one statement +1235 +5\.0 +20\.0 +3\.00/);
    expect(lines).toContain('✗ 0 rows instead of 8');
    expect(lines).toContain('✓ 达到 / met  The whole stack at rest holds at most 900 MiB: 150 MiB');
  });
});
