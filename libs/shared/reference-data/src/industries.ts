/** The edition the codes belong to; many lists about are of the 2011 edition, which numbers N to T otherwise. */
export const INDUSTRY_STANDARD = 'GB/T 4754-2017';

/** A section (门类) and the divisions (大类) it spans. */
export interface IndustrySection {
  readonly letter: string;
  readonly zh: string;
  /** first and last two-digit division, both included */
  readonly divisions: readonly [number, number];
}

/** The 20 sections with their 97 divisions. */
export const INDUSTRY_SECTIONS: readonly IndustrySection[] = [
  { letter: 'A', zh: '农、林、牧、渔业', divisions: [1, 5] },
  { letter: 'B', zh: '采矿业', divisions: [6, 12] },
  { letter: 'C', zh: '制造业', divisions: [13, 43] },
  { letter: 'D', zh: '电力、热力、燃气及水生产和供应业', divisions: [44, 46] },
  { letter: 'E', zh: '建筑业', divisions: [47, 50] },
  { letter: 'F', zh: '批发和零售业', divisions: [51, 52] },
  { letter: 'G', zh: '交通运输、仓储和邮政业', divisions: [53, 60] },
  { letter: 'H', zh: '住宿和餐饮业', divisions: [61, 62] },
  { letter: 'I', zh: '信息传输、软件和信息技术服务业', divisions: [63, 65] },
  { letter: 'J', zh: '金融业', divisions: [66, 69] },
  { letter: 'K', zh: '房地产业', divisions: [70, 70] },
  { letter: 'L', zh: '租赁和商务服务业', divisions: [71, 72] },
  { letter: 'M', zh: '科学研究和技术服务业', divisions: [73, 75] },
  { letter: 'N', zh: '水利、环境和公共设施管理业', divisions: [76, 79] },
  { letter: 'O', zh: '居民服务、修理和其他服务业', divisions: [80, 82] },
  { letter: 'P', zh: '教育', divisions: [83, 83] },
  { letter: 'Q', zh: '卫生和社会工作', divisions: [84, 85] },
  { letter: 'R', zh: '文化、体育和娱乐业', divisions: [86, 90] },
  { letter: 'S', zh: '公共管理、社会保障和社会组织', divisions: [91, 96] },
  { letter: 'T', zh: '国际组织', divisions: [97, 97] },
];

/** The section of a code such as `C` or `C33`, or undefined when there is no such code. */
export function industrySectionOf(code: string): IndustrySection | undefined {
  const [, letter, digits] = /^([A-T])(\d{2})?$/.exec(code) ?? [];
  const section = INDUSTRY_SECTIONS.find((candidate) => candidate.letter === letter);
  if (!section || !digits) return section;
  const [first, last] = section.divisions;
  return Number(digits) >= first && Number(digits) <= last ? section : undefined;
}

/** Whether a code is a section, or a section with one of its own divisions. */
export function isIndustryCode(code: string): boolean {
  return industrySectionOf(code) !== undefined;
}
