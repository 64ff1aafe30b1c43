import { DuplicateSuspected, nameKeyOf, recordReads, type Ctx } from '@tongxing/subgraph';
import { isShownIn } from './name-shown.ts';
import { Person } from './person.entity.ts';
import { rolesOf, type Roles } from './person.service.ts';
import { roleText } from './role-text.policy.ts';

/**
 * People of the same name, told with what they do and where, so that the person who types can say whether it is
 * one of them. Only those whose names the actor is shown in some role: to type a name would be to ask for the others.
 * @param except the person who is being renamed
 * @returns null when there is nobody
 */
export async function namesakes(
  ctx: Ctx,
  districtCode: string,
  name: string,
  except?: string,
): Promise<DuplicateSuspected | null> {
  const found = await ctx.em.find(
    Person,
    { districtCode, nameKey: nameKeyOf(name), ...(except ? { id: { $ne: except } } : {}) },
    { orderBy: { id: 'asc' } },
  );
  const candidates = await Promise.all(
    found.map(async ({ id, name }) => {
      const roles = await rolesOf(ctx, id);
      return isShownIn(ctx, roles) ? [{ id, name, detail: detailOf(ctx, roles) }] : [];
    }),
  );
  const shown = candidates.flat();
  if (shown.length === 0) return null;
  recordReads(ctx, { what: 'namesakes', ids: shown.map(({ id }) => id), districtCode });
  return new DuplicateSuspected(ctx, shown);
}

function detailOf(ctx: Ctx, { coordinator, mediator, expert }: Roles): string {
  const texts = [
    coordinator &&
      roleText(ctx.language, { kind: 'coordinator', ...factsOf(coordinator), level: coordinator.level }),
    mediator && roleText(ctx.language, { kind: 'mediator', ...factsOf(mediator) }),
    expert &&
      roleText(ctx.language, {
        kind: 'expert',
        status: expert.status,
        employer: expert.employer,
        expertKind: expert.kind,
      }),
  ];
  return texts.filter(Boolean).join(ctx.language === 'zh' ? '；' : '; ');
}

const factsOf = ({
  status,
  employer,
  streetCode,
}: NonNullable<Roles['coordinator'] | Roles['mediator']>) => ({
  status,
  employer,
  streetCode,
});
