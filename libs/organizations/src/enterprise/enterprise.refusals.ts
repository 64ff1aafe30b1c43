import { NotPermitted, type Ctx } from '@tongxing/subgraph';
import type { Street } from '../division/street.entity.ts';

/** Says that the actor registers no enterprises there. */
export function mayNotRegister(ctx: Ctx, street: Street): NotPermitted {
  return new NotPermitted(
    ctx,
    { zh: `您不能为${street.name}登记企业。`, en: `You may not register enterprises of ${street.name}.` },
    ['streetCode'],
  );
}

/** Says that the actor changes no such enterprise. */
export function mayNotChange(ctx: Ctx, path = 'id'): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '您不能修改企业台账；企业由所在镇办、人社局或专班办公室维护。',
      en: 'You may not change the register: its town or office, the HRSS Bureau or the task-force office does.',
    },
    [path],
  );
}

/** Says that moving an enterprise is not for one of the two places. */
export function mayNotMove(ctx: Ctx, street: Street): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: `您不能把企业划到${street.name}；跨镇办调整请联系人社局或专班办公室。`,
      en: `You may not move an enterprise to ${street.name}. Ask the HRSS Bureau or the task-force office.`,
    },
    ['streetCode'],
  );
}
