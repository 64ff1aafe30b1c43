import { questionOf } from './question.ts';
import { filtersInWords, type FilterWords } from './filter-words.ts';
import {
  isFiltered,
  readView,
  sortedBy,
  withFilter,
  withoutFilters,
  writeView,
  type LedgerView,
  type ViewOf,
} from './view.ts';

const ledger = {
  columns: [
    { name: 'name', sort: 'NAME' },
    { name: 'street' },
    { name: 'size', sort: 'SIZE' },
    { name: 'revenue', sort: 'REVENUE', shown: false },
  ],
  filters: [
    { kind: 'choice', name: 'streetCode', title: '镇办', options: [['130273001', '老庄子镇']] },
    {
      kind: 'choices',
      name: 'sizeClass',
      title: '规模',
      options: [
        ['LARGE', '大型'],
        ['MEDIUM', '中型'],
      ],
    },
    { kind: 'yesNo', name: 'hasMediationBody', title: '建有调解组织' },
    { kind: 'days', from: 'registeredFrom', to: 'registeredTo', title: '登记日期' },
    { kind: 'text', name: 'industrySection', title: '行业门类' },
  ],
  sort: { by: 'name' },
} as const satisfies ViewOf;

const view = (address: string): LedgerView => readView(ledger, new URLSearchParams(address));
const address = (seen: LedgerView, before = ''): string =>
  writeView(ledger, seen, new URLSearchParams(before)).toString();

const FULL =
  'text=%E9%92%A2&streetCode=130273001&sizeClass=LARGE.MEDIUM&hasMediationBody=no' +
  '&registeredFrom=2021-01-01&registeredTo=2021-12-31&industrySection=C' +
  '&sort=-revenue&columns=name.revenue.street&density=compact';

describe('a view in the address', () => {
  it('comes back as it was', () => {
    expect(address(view(FULL))).toBe(FULL);
  });

  it('is not mentioned where it is the usual one', () => {
    expect(address(view(''))).toBe('');
    expect(address(view('sort=name&density=normal&columns=name.street.size'))).toBe('');
  });

  it('ignores what the ledger does not know', () => {
    const seen = view(
      'streetCode=999&sizeClass=HUGE&hasMediationBody=maybe&registeredFrom=2021-02-30&sort=street&columns=x.y&density=z&what=1',
    );
    expect(seen).toEqual(view(''));
    expect(isFiltered(seen)).toBe(false);
  });

  it('keeps what makes sense beside what does not', () => {
    expect(view('sizeClass=HUGE.MEDIUM.MEDIUM').filters).toEqual({ sizeClass: ['MEDIUM'] });
    expect(view('columns=size.x.name.size').columns).toEqual(['size', 'name']);
  });

  it('waits for options that are not there yet', () => {
    const waiting = {
      ...ledger,
      filters: [{ kind: 'choice', name: 'streetCode', title: '', options: [] }],
    } as const;
    expect(readView(waiting, new URLSearchParams('streetCode=130273002')).filters).toEqual({
      streetCode: ['130273002'],
    });
  });

  it('leaves alone parameters that are not its own', () => {
    expect(address(withoutFilters(view('streetCode=130273001&text=a')), 'on=2023-06-30&text=a')).toBe(
      'on=2023-06-30',
    );
  });

  it('says which filters are set', () => {
    expect(isFiltered(view('text=a'))).toBe(true);
    expect(isFiltered(withFilter(view('sizeClass=LARGE'), 'sizeClass', []))).toBe(false);
    expect(withFilter(view(''), 'sizeClass', ['LARGE']).filters).toEqual({ sizeClass: ['LARGE'] });
  });

  it('turns the order round when a head is pressed again', () => {
    const once = sortedBy(view(''), 'size');
    expect(once.sort).toEqual({ by: 'size', down: false });
    expect(sortedBy(once, 'size').sort).toEqual({ by: 'size', down: true });
    expect(sortedBy(sortedBy(once, 'size'), 'size').sort).toEqual({ by: 'size', down: false });
  });
});

describe('the question of a view', () => {
  it('is in the terms of the services', () => {
    expect(questionOf(ledger, view(FULL))).toEqual({
      filter: {
        text: '钢',
        streetCode: '130273001',
        sizeClass: ['LARGE', 'MEDIUM'],
        hasMediationBody: false,
        registeredFrom: '2021-01-01',
        registeredTo: '2021-12-31',
        industrySection: 'C',
      },
      sort: { by: 'REVENUE', direction: 'DESC' },
    });
  });

  it('asks for everything in the usual order when nothing is set', () => {
    expect(questionOf(ledger, view(''))).toEqual({ filter: null, sort: { by: 'NAME', direction: 'ASC' } });
  });

  it('is the same whatever columns and density are', () => {
    expect(questionOf(ledger, view('columns=name&density=compact'))).toEqual(questionOf(ledger, view('')));
  });
});

describe('filters in words', () => {
  const words: FilterWords = {
    yes: '是',
    no: '否',
    colon: '：',
    comma: '、',
    search: '查找',
    from: (day) => `${day} 起`,
    to: (day) => `${day} 止`,
    between: (from, to) => `${from} 至 ${to}`,
  };

  it('name each filter and what was chosen', () => {
    expect(filtersInWords(ledger, view(FULL), words)).toEqual([
      '镇办：老庄子镇',
      '规模：大型、中型',
      '建有调解组织：否',
      '登记日期：2021-01-01 至 2021-12-31',
      '行业门类：C',
      '查找：钢',
    ]);
  });

  it('say an open range from its one end', () => {
    expect(filtersInWords(ledger, view('registeredTo=2021-12-31'), words)).toEqual([
      '登记日期：2021-12-31 止',
    ]);
    expect(filtersInWords(ledger, view('registeredFrom=2021-01-01'), words)).toEqual([
      '登记日期：2021-01-01 起',
    ]);
  });

  it('use the words of the filter for yes and no', () => {
    const own = {
      filters: [{ kind: 'yesNo', name: 'hasMediationBody', title: '组织', words: ['已建', '未建'] }],
    } as const;
    expect(filtersInWords(own, view('hasMediationBody=no'), words)).toEqual(['组织：未建']);
  });
});
