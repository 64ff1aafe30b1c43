import { kitTexts } from '../text/texts.ts';
import { i18n, type Words } from '../text/i18n.ts';
import type { FormField, FormGroup } from './field-types.ts';
import { checkForm, inputFrom, startValues } from './fields.ts';
import { decidedValues, mergeValues } from './merge.ts';
import { readNumber, valueFromHistory, valueText, type AnyField, type ValueWords } from './value.ts';

interface Enterprise {
  readonly name: string;
  readonly street: { readonly code: string; readonly name: string } | null;
  readonly ownership: string | null;
  readonly headcount: number | null;
  readonly registeredOn: string | null;
  readonly inPool: boolean;
  readonly services: readonly string[];
  readonly figures: readonly {
    readonly year: number;
    readonly headcount: number | null;
    readonly sizeClass?: string;
  }[];
}

const group: FormGroup<Enterprise> = {
  title: '基本情况',
  fields: [
    { kind: 'text', name: 'name', label: '名称', required: true, maxLength: 10 },
    {
      kind: 'pick',
      name: 'streetCode',
      label: '镇办',
      required: true,
      search: () => [],
      from: ({ street }) => street && { id: street.code, title: street.name },
      titleOf: (id) => (id === '001' ? '老庄子镇' : null),
    },
    {
      kind: 'choice',
      name: 'ownership',
      label: '所有制',
      options: [
        ['STATE', '国有'],
        ['PRIVATE', '私营'],
      ],
    },
    {
      kind: 'longText',
      name: 'remark',
      label: '备注',
      shown: ({ ownership }) => ownership === 'STATE',
      required: true,
    },
    { kind: 'number', name: 'headcount', label: '从业人员', whole: true, unit: '人', min: 0 },
    { kind: 'day', name: 'registeredOn', label: '登记日期', max: '2023-06-30' },
    { kind: 'yesNo', name: 'inPool', label: '入库' },
    {
      kind: 'choices',
      name: 'services',
      label: '服务事项',
      options: [
        ['POLICY', '政策咨询'],
        ['PAY', '薪酬指导'],
      ],
    },
    {
      kind: 'rows',
      name: 'figures',
      label: '年度数据',
      addLabel: '增加一年',
      unique: 'year',
      columns: [
        { name: 'year', label: '年度', kind: 'number', whole: true, required: true },
        { name: 'headcount', label: '从业人员', kind: 'number', whole: true, unit: '人' },
      ],
    },
  ],
};
const groups = [group];
const fields = group.fields as readonly AnyField[];
const field = (name: string): AnyField => {
  const found = fields.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const record: Enterprise = {
  name: '凤凰钢铁',
  street: { code: '001', name: '老庄子镇' },
  ownership: 'PRIVATE',
  headcount: 1200,
  registeredOn: '2021-09-30',
  inPool: true,
  services: ['PAY', 'POLICY'],
  figures: [
    { year: 2022, headcount: 1200, sizeClass: 'LARGE' },
    { year: 2021, headcount: null },
  ],
};
const words: ValueWords = { yes: '是', no: '否', comma: '、', semicolon: '；' };
const t = ((key: string, values) => i18n.t(key, { ns: kitTexts.namespace, ...values })) as Words<
  (typeof kitTexts)['keys'][number]
>;
const start = startValues(groups, record);

describe('a form', () => {
  it('gives back to the services what it was given', () => {
    expect(inputFrom(groups, start)).toEqual({
      name: '凤凰钢铁',
      streetCode: '001',
      ownership: 'PRIVATE',
      remark: null,
      headcount: 1200,
      registeredOn: '2021-09-30',
      inPool: true,
      services: ['POLICY', 'PAY'],
      figures: [
        { year: 2022, headcount: 1200 },
        { year: 2021, headcount: null },
      ],
    });
  });

  it('sends what is empty as nothing, a box as no, a list as an empty one', () => {
    expect(inputFrom(groups, startValues(groups, null, { ownership: 'STATE' }))).toEqual({
      name: null,
      streetCode: null,
      ownership: 'STATE',
      remark: null,
      headcount: null,
      registeredOn: null,
      inPool: false,
      services: [],
      figures: [],
    });
  });

  it('sends what is not shown as empty, though it was typed', () => {
    const typed = { ...start, remark: '说明' };
    expect(inputFrom(groups, typed)['remark']).toBeNull();
    expect(inputFrom(groups, { ...typed, ownership: 'STATE' })['remark']).toBe('说明');
  });

  it('takes numbers with thousands, and nothing that is no number', () => {
    expect(readNumber('1，200.5')).toBe(1200.5);
    expect(readNumber('约 1200')).toBeNull();
  });
});

describe('the check of a form', () => {
  const said = (change: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      checkForm(t, groups, { ...start, ...change }).map(({ path, message }) => [path.join('.'), message]),
    );

  it('finds nothing wrong with a sound record', () => {
    expect(said({})).toEqual({});
  });

  it('asks for what is required, and for what is hidden only once it is shown', () => {
    expect(said({ name: ' ', streetCode: '' })).toEqual({
      name: '请填写“名称”',
      streetCode: '请选择“镇办”',
    });
    expect(said({ ownership: 'STATE' })).toEqual({ remark: '请填写“备注”' });
  });

  it('says what is wrong with numbers, days and lengths', () => {
    expect(said({ headcount: '十', registeredOn: '2021-02-30', name: '一二三四五六七八九十一' })).toEqual({
      headcount: '“从业人员”请填数字',
      registeredOn: '“登记日期”请填真实存在的日期，例如 2021-09-30',
      name: '“名称”最多 10 个字，请缩短',
    });
    expect(said({ headcount: '1.5' })).toEqual({ headcount: '“从业人员”请填整数' });
    expect(said({ headcount: '-1' })).toEqual({ headcount: '“从业人员”不能小于 0' });
    expect(said({ registeredOn: '2023-07-01' })).toEqual({
      registeredOn: '“登记日期”不能晚于 2023-06-30，请改填',
    });
  });

  it('names the row of a table in which something is wrong', () => {
    expect(said({ figures: '[{"year":"2022","headcount":"x"}]' })).toEqual({
      figures: '第 1 行“从业人员”请填数字',
    });
    expect(said({ figures: '[{"year":"2022"},{"year":""}]' })).toEqual({ figures: '第 2 行请填写“年度”' });
    expect(said({ figures: '[{"year":"2022"},{"year":"2022"}]' })).toEqual({
      figures: '第 2 行重复：2022 已经有了，请改填或删去',
    });
  });
});

describe('a value in words', () => {
  const text = (name: string): string => valueText(field(name), start[name] ?? '', words);

  it('is what people call it', () => {
    expect(text('streetCode')).toBe('老庄子镇');
    expect(text('ownership')).toBe('私营');
    expect(text('headcount')).toBe('1,200 人');
    expect(text('inPool')).toBe('是');
    expect(text('services')).toBe('政策咨询、薪酬指导');
    expect(text('figures')).toBe('2022、从业人员 1,200 人；2021');
  });

  it('is the same from the history, where it stands as text', () => {
    const past = (name: string, value: string | null): string =>
      valueText(field(name), valueFromHistory(field(name), value), words);
    expect(past('streetCode', '001')).toBe('老庄子镇');
    expect(past('streetCode', '999')).toBe('999');
    expect(past('inPool', 'true')).toBe('是');
    expect(past('services', '["POLICY"]')).toBe('政策咨询');
    expect(past('figures', '[{"year": 2022, "headcount": 10, "sizeClass": "SMALL"}]')).toBe(
      '2022、从业人员 10 人',
    );
    expect(past('headcount', null)).toBe('');
  });
});

describe('two changes of one record', () => {
  const opened = start;
  const merge = (theirs: Partial<typeof start>, mine: Partial<typeof start>) =>
    mergeValues(
      fields,
      opened,
      { ...opened, ...theirs } as typeof start,
      { ...opened, ...mine } as typeof start,
    );

  it('stand side by side only where both changed the same field differently', () => {
    const both = merge(
      { name: '他们的', headcount: '1300', ownership: 'STATE' },
      { name: '我的', registeredOn: '2022-01-01', ownership: 'STATE' },
    );
    expect(both.clashes.map(({ field: { name }, theirs, mine }) => [name, theirs, mine])).toEqual([
      ['name', '他们的', '我的'],
    ]);
    expect(both.taken).toEqual(['headcount']);
    expect(both.values).toMatchObject({ headcount: '1300', registeredOn: '2022-01-01', ownership: 'STATE' });
  });

  it('are no two where the value is the same and only typed otherwise', () => {
    expect(merge({ headcount: '1300' }, { headcount: '1,300' }).clashes).toEqual([]);
    expect(merge({}, { headcount: '1,200' })).toMatchObject({ taken: [], clashes: [] });
  });

  it('keep mine where nobody else changed it', () => {
    const mine = merge({}, { name: '我的', services: '' });
    expect(mine).toMatchObject({ taken: [], clashes: [], values: { name: '我的', services: '' } });
  });

  it('compare a reference by whom it means, not by how that is called', () => {
    const renamed = JSON.stringify({ id: '001', title: '老庄子镇（改名）' });
    expect(merge({ streetCode: renamed }, {}).taken).toEqual([]);
  });

  it('are settled once every field is decided', () => {
    const both = merge({ name: '他们的', headcount: '1' }, { name: '我的', headcount: '2' });
    expect(decidedValues(both, {})).toBeNull();
    expect(decidedValues(both, { name: 'theirs' })).toBeNull();
    expect(decidedValues(both, { name: 'theirs', headcount: 'mine' })).toMatchObject({
      name: '他们的',
      headcount: '2',
    });
    expect(decidedValues(merge({ name: '他们的' }, {}), {})).toMatchObject({ name: '他们的' });
  });
});

describe('a field declared with its own reading', () => {
  it('takes the value from where the record has it', () => {
    const own: FormField<Enterprise> = {
      kind: 'text',
      name: 'streetName',
      label: '镇办',
      from: ({ street }) => street?.name,
    };
    expect(startValues([{ title: '', fields: [own] }], record)).toEqual({ streetName: '老庄子镇' });
  });
});
