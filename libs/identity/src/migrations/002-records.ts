/**
 * What is remembered of sign-ins and of changed rights. The application role adds sign-in events and reads
 * them, and can only read the record of rights: a trigger writes that, with its whole logic inside, so that
 * there is no function with which a row could be forged.
 */
export const records = /* sql */ `
create table sign_in_lock (
  account_key text primary key,
  failures integer not null check (failures > 0),
  last_failure_at timestamptz not null
);
create index sign_in_lock_last_failure_at_idx on sign_in_lock (last_failure_at);
comment on column sign_in_lock.account_key is 'digest of the name that was typed, whether it exists or not';

create table sign_in_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  outcome text not null check (outcome in
    ('SIGNED_IN', 'WRONG_CREDENTIALS', 'LOCKED', 'DISABLED', 'SIGNED_OUT', 'PASSWORD_CHANGED', 'PASSWORD_WRONG')),
  user_id uuid,
  address text not null,
  user_agent text not null,
  request_id text not null
);
create index sign_in_event_user_id_at_idx on sign_in_event (user_id, at);
create index sign_in_event_at_idx on sign_in_event (at);
comment on column sign_in_event.user_id is 'null for a name that does not exist: it may be a mistyped password';

create table account_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text,
  request_id text,
  user_id uuid not null,
  change text not null check (change in ('CREATED', 'CHANGED', 'REMOVED')),
  before jsonb,
  after jsonb
);
create index account_event_user_id_at_idx on account_event (user_id, at);

create function record_account_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept constant text[] := array['name', 'username', 'banned', 'unit', 'districts', 'street', 'body', 'roles',
    'ver', 'mustChangePassword', 'installation', 'demonstration'];
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
begin
  select jsonb_object_agg(key, value) into old_row from jsonb_each(old_row) where key = any (kept);
  select jsonb_object_agg(key, value) into new_row from jsonb_each(new_row) where key = any (kept);
  if old_row is distinct from new_row then
    insert into identity.account_event (actor, request_id, user_id, change, before, after) values (
      nullif(current_setting('app.actor', true), ''),
      nullif(current_setting('app.request_id', true), ''),
      case when tg_op = 'DELETE' then old.id else new.id end,
      case tg_op when 'INSERT' then 'CREATED' when 'DELETE' then 'REMOVED' else 'CHANGED' end,
      old_row, new_row);
  end if;
  return null;
end $$;
revoke all on function record_account_event() from public;
create trigger record_account_event after insert or update or delete on "user"
  for each row execute function record_account_event();

revoke all on sign_in_lock, sign_in_event, account_event from identity_app, identity_ro;
grant select, insert, update, delete on sign_in_lock to identity_app;
grant select, insert on sign_in_event to identity_app;
grant select on account_event to identity_app;
grant select on sign_in_event, account_event to identity_ro;
`;
