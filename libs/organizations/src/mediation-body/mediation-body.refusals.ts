import { NotPermitted, type Ctx } from '@tongxing/subgraph';
import type { Street } from '../division/street.entity.ts';

/** Says that the actor keeps no bodies there. */
export function mayNotKeepIn(ctx: Ctx, street: Street): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: `您不能登记${street.name}的调解组织，也不能把调解组织划到那里。`,
      en: `You may not register mediation bodies of ${street.name}, nor move one there.`,
    },
    ['streetCode'],
  );
}

/** Says that the actor changes no such body. */
export function mayNotChange(ctx: Ctx, path = 'id'): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '您不能修改这个调解组织；台账由所在镇办、人社局或专班办公室维护。',
      en: 'You may not change this body: its town or office, the HRSS Bureau or the task-force office does.',
    },
    [path],
  );
}

/** Says that a body changes its own checklist and contact, and nothing else. */
export function mayChangeOwnPartOnly(ctx: Ctx, path: string): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '调解组织可修改本组织的规范化清单和联系电话；其他内容请联系所在镇办。',
      en: 'A mediation body may change its own checklist and contact; ask your town or office for the rest.',
    },
    [path],
  );
}
