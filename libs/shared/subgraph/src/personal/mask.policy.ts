/** What is shown of a value to who does not need it. */
export type Mask = (value: string) => string;

/** Chinese surnames of two characters; of the many there are, those that occur today. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 独孤 南宫 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 夏侯 司徒 端木 轩辕 百里 呼延 ' +
    '申屠 太史 澹台 公冶 宗政 濮阳 淳于 单于 赫连 钟离 闻人 万俟 司空 西门 东郭 南门 第五 拓跋 完颜 纳兰 ' +
    '闾丘 公羊 谷梁 左丘 东门 鲜于 亓官 司寇 巫马 漆雕 乐正 公良 夹谷 宰父 段干 微生 羊舌 梁丘'
  ).split(' '),
);
const HIDDEN = '**';

/**
 * A name as far as it is shown to who does not need it: 王小明 → 王**, 欧阳明 → 欧阳**, John Smith → J**. The number
 * of stars never tells the length. A name of one character is hidden as a whole, and two characters that could be a
 * surname of two or a surname and a given name show the first alone.
 */
export const maskName: Mask = (value) => {
  const characters = [...value.trim()];
  if (characters.length === 0) return '';
  if (characters.length === 1) return HIDDEN;
  const isCompound = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  return `${characters.slice(0, isCompound ? 2 : 1).join('')}${HIDDEN}`;
};

const SHOWN_AT_MOST = 4;

/**
 * A number by which somebody is known or reached: ****1234. Shown are at most its last four characters, and never
 * more than a third of it, so that a short one is not given away.
 */
export const maskNumber: Mask = (value) => {
  const characters = [...value.trim()];
  if (characters.length === 0) return '';
  const shown = Math.min(SHOWN_AT_MOST, Math.floor(characters.length / 3));
  return `****${characters.slice(characters.length - shown).join('')}`;
};
