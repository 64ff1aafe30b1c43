import { sealSql } from '@tongxing/subgraph/seal';
import { IDENTITY_LOGS } from '../audit/seals.ts';

/**
 * The record is sealed by the day, as that of the subgraphs. What may be taken out of it are days that are sealed and
 * past their time, and nothing else: not by the owner of the tables either.
 */
export const seals = /* sql */ `
${sealSql('identity', IDENTITY_LOGS).join(';\n')};

create or replace function refuse_rewriting() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' and exists (select from identity.audit_seal
      where day = (old.at at time zone 'Asia/Shanghai')::date and pruned_at is not null) then
    return old;
  end if;
  raise exception 'the record % is only added to; what is sealed and past its time may be pruned', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
`;
