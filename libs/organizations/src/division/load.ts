import { UNITS, type DistrictRecord } from '@tongxing/reference-data';
import { transact, type Ctx } from '@tongxing/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { District } from './district.entity.ts';
import { Street } from './street.entity.ts';
import { Unit } from './unit.entity.ts';
import { Village } from './village.entity.ts';

/** Writes a district with its units, towns, offices and villages; rows that are there are brought up to date. */
export async function loadDistrict(ctx: Ctx, record: DistrictRecord): Promise<void> {
  const districtCode = record.code;
  const { code, name, city, demonstration } = record;
  const row = { id: uuidv7(), districtCode };
  await transact(ctx, async ({ em }) => {
    const keep = { onConflictExcludeFields: ['id' as const] };
    await em.upsertMany(District, [{ ...row, code, name, city, demonstration }], {
      onConflictFields: ['code'],
      ...keep,
    });
    await em.upsertMany(
      Unit,
      UNITS.map((unit) => ({
        id: uuidv7(),
        districtCode,
        code: unit.code,
        nameZh: unit.name.zh,
        nameEn: unit.name.en,
        fullNameZh: unit.fullName.zh,
        fullNameEn: unit.fullName.en,
      })),
      { onConflictFields: ['districtCode', 'code'], ...keep },
    );
    await em.upsertMany(
      Street,
      record.streets.map((street) => ({
        id: uuidv7(),
        districtCode,
        code: street.code,
        name: street.name,
        listedName: street.listedName,
        aliases: [...street.aliases],
        validFrom: street.validFrom,
        validTo: street.validTo,
      })),
      { onConflictFields: ['code'], ...keep },
    );
    const villages = record.streets.flatMap((street) =>
      street.villages.map((village) => ({ id: uuidv7(), districtCode, streetCode: street.code, ...village })),
    );
    await em.upsertMany(Village, villages, { onConflictFields: ['code'], ...keep });
  });
}
