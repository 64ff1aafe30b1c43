import type { Random } from './draw.ts';

/** Characters that firms like to be called by; no character is in both rows, so that none follows itself. */
const OUTER = [
  ...'安邦宝博昌辰诚驰春达德鼎东方丰峰富冠光广海航浩禾合和恒弘宏鸿厚汇惠吉佳嘉坚建江杰金锦晶景巨君凯康科坤蓝朗',
  ...'乐力利联林灵隆绿茂美盟民铭睿宁诺鹏品普齐启千强勤青清庆仁荣融润森尚升胜世舒硕思松腾天同万旺威维沃贤翔欣兴雄旭',
];
const INNER = [
  ...'轩雅扬阳耀业怡亿亦毅永优友宇裕誉元源远悦越云运展长兆哲正志致智众卓梓祖川岳岩岭河湖泉溪洋波涛潮',
  ...'晨曦晖旻星月虹霖雨雪梅兰竹菊柏桐桦枫榆柳桥宸宫庭堂阁楼城池舟帆舰锋钧铠铄锐钰骏镒瑶琪琳瑾瑜珂珠玥璟',
];
const PAIRS = OUTER.length * INNER.length;
const TRIPLES = PAIRS * OUTER.length;
/** How often a name is of two characters, while there are such names left. */
const SHARE_OF_PAIRS = 0.7;
/** Steps through all numbers below a size without a repeat, as each has no factor in common with its size. */
const STEP = { pairs: 6287, triples: 666_667 };

/** How many names there are before one would come a second time. */
export const NUMBER_OF_BRANDS = PAIRS + TRIPLES;

/** Endless different names of two or three characters, mixed; throws when all are used up. */
export function* brands(random: Random): Generator<string, never> {
  const start = Math.floor(random() * PAIRS);
  for (let pairs = 0, triples = 0; ;) {
    if (pairs < PAIRS && (random() < SHARE_OF_PAIRS || triples === TRIPLES)) {
      yield spell((start + STEP.pairs * pairs++) % PAIRS);
    } else if (triples < TRIPLES) {
      const code = (start + STEP.triples * triples++) % TRIPLES;
      yield spell(Math.floor(code / OUTER.length)) + at(OUTER, code);
    } else {
      throw new RangeError(`There are no more than ${NUMBER_OF_BRANDS} names`);
    }
  }
}

function spell(pair: number): string {
  return at(OUTER, Math.floor(pair / INNER.length)) + at(INNER, pair);
}

function at(row: readonly string[], index: number): string {
  return row[index % row.length] ?? '';
}

/** Registration types whose firms are no limited companies, and how their names end. */
const FORMS: Readonly<Record<string, string>> = {
  110: '总公司',
  160: '股份有限公司',
  172: '合伙企业（有限合伙）',
  174: '股份有限公司',
  340: '股份有限公司',
};
const WITHOUT_COMPANY = ['120', '171'];

/** What an enterprise is called; marked at both ends, so that it can be nobody's name. */
export function nameOf(brand: string, words: string, industry: string, registrationType: string): string {
  const form = WITHOUT_COMPANY.includes(registrationType)
    ? formWithoutCompany(industry)
    : (FORMS[registrationType] ?? '有限公司');
  return `演示${brand}${words}${form}（演示）`;
}

function formWithoutCompany(industry: string): string {
  if (industry.startsWith('C')) return '厂';
  return /^[FH]/.test(industry) ? '经营部' : '中心';
}
