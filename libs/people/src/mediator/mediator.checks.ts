import type { Checks } from '@tongxing/subgraph';
import {
  checkUnmasked,
  isId,
  keptIfMasked,
  maskNumber,
  NotFound,
  NotPermitted,
  type Ctx,
} from '@tongxing/subgraph';
import { acrossStreets } from '../across-streets.ts';
import { LEADS } from '../permissions.policy.ts';
import { CaseType } from './case-type.ts';
import type { Mediator } from './mediator.entity.ts';
import type { ChangeMediatorInput, RegisterMediatorInput } from './mediator.inputs.ts';

type Said = RegisterMediatorInput | ChangeMediatorInput;
type Place = Pick<Mediator, 'districtCode' | 'streetCode'>;

/**
 * Checks what is said of a mediator's work and of what is published; the street is checked by who knows the district.
 * @param kept the contact of the entry that is changed
 */
export function checkMediator(faults: Checks, said: Said, kept: string | null = null): void {
  checkBody(faults, said.bodyId);
  faults.length('contact', said.contact, 100);
  checkUnmasked(faults, 'contact', contactOf(said, kept), kept);
  const isPublished = said.publicBody || said.publicContact || said.publicSpecialisms;
  faults.must(said.publicName || !isPublished, 'publicName', 'NAME_NOT_PUBLIC', {
    zh: '名册以姓名列出：不公开姓名的，其他各项也不能公开。',
    en: 'The roster goes by names: publish the name as well, or none of the rest.',
  });
}

/** Another service keeps the bodies; here it can only be told whether this could be one. */
export function checkBody(faults: Checks, bodyId: string | null | undefined): void {
  faults.must(!bodyId || isId(bodyId), 'bodyId', 'UNKNOWN_BODY', {
    zh: '请从列表中选择调解组织。',
    en: 'Choose a mediation body from the list.',
  });
}

/** The contact as said; masked as the form showed it, it is the one that is kept. */
function contactOf({ contact }: Said, kept: string | null): string | null {
  return keptIfMasked(contact?.trim() || null, kept, maskNumber);
}

/**
 * A mediator's own columns, as said; specialisms once each, in the order of the enumeration.
 * @param kept the contact of the entry that is changed
 */
export function mediatorColumns(said: Said, kept: string | null = null) {
  return {
    employment: said.employment,
    bodyId: said.bodyId || null,
    specialisms: Object.values(CaseType).filter((type) => said.specialisms?.includes(type)),
    contact: contactOf(said, kept),
    publicName: said.publicName,
    publicBody: said.publicBody,
    publicContact: said.publicContact,
    publicSpecialisms: said.publicSpecialisms,
    inPool: said.inPool,
  };
}

/** Whether the actor keeps the mediators of this place; nowhere means the whole district. */
export function mayKeep(ctx: Ctx, { districtCode, streetCode }: Place): boolean {
  const row = { district: districtCode, street: streetCode ?? undefined, unit: LEADS.mediator };
  return ctx.permissions.isAllowedOn(ctx.actor, 'mediator.keep', row);
}

/** Whether the actor says how this mediator can be reached and what of them is public, be it nothing else. */
export function mayPresent(ctx: Ctx, { districtCode, streetCode, bodyId }: Mediator): boolean {
  const row = {
    district: districtCode,
    street: streetCode ?? undefined,
    unit: LEADS.mediator,
    body: bodyId ?? undefined,
  };
  return ctx.permissions.isAllowedOn(ctx.actor, 'mediator.present', row);
}

/**
 * Where a body is, as far as its mediators tell, in every town or office; null when they do not. Who may not keep
 * the mediators there may not add to the body either.
 */
export async function placeOfBody(tx: Ctx, districtCode: string, bodyId: string): Promise<string | null> {
  const [row] = await acrossStreets(tx, () =>
    tx.em.execute<{ street_code: string }[]>(
      `select street_code from people.mediator
        where district_code = ? and body_id = ? and street_code is not null
        order by status, id desc limit 1`,
      [districtCode, bodyId],
    ),
  );
  return row?.street_code ?? null;
}

export function notPermitted(ctx: Ctx, path: string): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '您不能登记或修改该处的调解员：镇办只管本镇办的，其他由专班办公室和人社局管理。',
      en: 'You may not register or change mediators there: a town or office keeps its own, the task-force office and the HRSS bureau keep the others.',
    },
    [path],
  );
}

/** A mediation body changes how its mediators are reached and what is public; the rest is kept by others. */
export function onlyPresentation(ctx: Ctx, path: string): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '调解组织只能修改本组织调解员的联系方式和公开项，其他内容请联系人社局或所在镇办。',
      en: 'A mediation body may change contact and publication of its own mediators only. For the rest ask the HRSS bureau or your town or office.',
    },
    [path],
  );
}

export function noMediator(ctx: Ctx): NotFound {
  return new NotFound(
    ctx,
    { zh: '没有这条记录，或者您不能查看。', en: 'There is no such entry, or you may not see it.' },
    ['id'],
  );
}
