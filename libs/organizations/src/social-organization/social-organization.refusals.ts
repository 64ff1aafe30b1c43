import { NotPermitted, type Ctx } from '@tongxing/subgraph';
import type { Street } from '../division/street.entity.ts';

/** Says that the actor keeps no social organisations there: of that town, or (null) of the whole district. */
export function mayNotKeepIn(ctx: Ctx, street: Street | null): NotPermitted {
  const [zh, en] = street ? [street.name, street.name] : ['全辖区', 'the whole district'];
  return new NotPermitted(
    ctx,
    {
      zh: `您不能登记面向${zh}的社会组织，也不能把社会组织改为面向${zh}。`,
      en: `You may not register social organisations of ${en}, nor move one there.`,
    },
    ['streetCode'],
  );
}

/** Says that the actor changes no such social organisation. */
export function mayNotChange(ctx: Ctx, path = 'id'): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '您不能修改社会组织台账；台账由工会、专班办公室维护，镇办维护本镇办的。',
      en: 'You may not change this entry: the Trade Union, the task-force office, or its town or office does.',
    },
    [path],
  );
}
