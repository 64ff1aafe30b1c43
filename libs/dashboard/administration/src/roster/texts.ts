import { defineTexts } from '@tongxing/dashboard-kit';

/** The words of the public roster. */
export const rosterTexts = defineTexts(
  'roster',
  {
    title: '劳动人事争议调解员名册',
    product: '同行',
    about: '发生劳动人事争议，可向名册中的调解组织申请调解。名册只列公开的内容。',
    districts: '请选择辖区',
    find: '查找姓名、组织或争议类型',
    count: '{{count}} 名调解员',
    name: '姓名',
    body: '调解组织',
    contact: '联系方式',
    specialisms: '擅长',
    none: '这个辖区还没有公开的调解员。',
    noneFound: '没有找到。请换一个词再试。',
    print: '打印',
    demo: '演示数据',
    joint: '、',
  },
  {
    title: 'Mediators of labour and personnel disputes',
    product: 'Tongxing',
    about:
      'In a dispute at work you may ask a mediation body of this roster to mediate. It lists only what may be published.',
    districts: 'Choose a district',
    find: 'Find a name, a body or a kind of dispute',
    count: '{{count}} mediators',
    count_one: '1 mediator',
    name: 'Name',
    body: 'Mediation body',
    contact: 'Contact',
    specialisms: 'Specialisms',
    none: 'This district has not published any mediators yet.',
    noneFound: 'Nothing found. Try another word.',
    print: 'Print',
    demo: 'Demonstration data',
    joint: ', ',
  },
);
