/**
 * What an office can answer for: sessions that end by themselves, the second factor, a record that nobody can
 * rewrite, accounts that an administrator of another district cannot see, and the administrator who stays.
 *
 * Policies read `app.districts`, which a transaction of an administrator or an auditor sets: `*` for the whole
 * installation, else the own districts after a comma each (so that it is never empty). Signing in looks for
 * whoever knocks and sets nothing: then `"user"` is open, and the records are shut.
 */
export const trust = /* sql */ `
alter table "user" add column "lastSignInAt" timestamptz;
grant select ("lastSignInAt") on "user" to identity_ro;

alter table session
  add column "lastUsedAt" timestamptz not null default now(),
  add column method text not null default 'PASSWORD' check (method in ('PASSWORD', 'OIDC'));
comment on column session."lastUsedAt" is 'when the person last did something; a page that asks by itself does not count';

create table second_factor (
  user_id uuid primary key references "user" (id) on delete cascade,
  secret text,
  enrolled_at timestamptz,
  last_step bigint not null default 0,
  offered text,
  offered_at timestamptz,
  check ((secret is null) = (enrolled_at is null)),
  check ((offered is null) = (offered_at is null))
);
comment on column second_factor.secret is 'encrypted with the service''s secret, bound to the account';
comment on column second_factor.last_step is 'the time step of the last accepted code: no code is good twice';
comment on column second_factor.offered is 'a secret shown to its holder that waits for its first code';

create table recovery_code (
  user_id uuid not null references second_factor (user_id) on delete cascade,
  digest text not null,
  used_at timestamptz,
  primary key (user_id, digest)
);

create table pending_sign_in (
  digest text primary key,
  user_id uuid not null references "user" (id) on delete cascade,
  expires_at timestamptz not null
);
create index pending_sign_in_expires_at_idx on pending_sign_in (expires_at);
comment on table pending_sign_in is 'a right password that waits for the second factor';

revoke all on second_factor, recovery_code, pending_sign_in from identity_app, identity_ro;
grant select, insert, update, delete on second_factor, recovery_code, pending_sign_in to identity_app;

-- The record.

alter table sign_in_event
  add column actor text,
  add column actor_name text,
  add column actor_roles jsonb,
  add column subject_name text,
  add column districts jsonb not null default '[]',
  drop constraint sign_in_event_outcome_check,
  add constraint sign_in_event_outcome_check check (outcome in
    ('SIGNED_IN', 'WRONG_CREDENTIALS', 'SECOND_FACTOR_WRONG', 'RECOVERY_CODE_USED', 'LOCKED', 'DISABLED',
     'SIGNED_OUT', 'PASSWORD_CHANGED', 'PASSWORD_WRONG', 'SESSION_REVOKED', 'SESSIONS_ENDED', 'UNLOCKED'));
alter table account_event
  add column actor_name text,
  add column actor_roles jsonb,
  add column subject_name text,
  add column districts jsonb not null default '[]',
  drop constraint account_event_change_check,
  add constraint account_event_change_check check (change in
    ('CREATED', 'CHANGED', 'REMOVED', 'PASSWORD_SET', 'SECOND_FACTOR_ENROLLED', 'SECOND_FACTOR_REMOVED'));
update sign_in_event e set districts = u.districts, subject_name = u.name
  from "user" u where u.id = e.user_id;
update account_event e set districts = u.districts, subject_name = u.name
  from "user" u where u.id = e.user_id;
create index account_event_at_idx on account_event (at);

create function stamp_sign_in_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.id := nextval(pg_get_serial_sequence('identity.sign_in_event', 'id'));
  new.at := clock_timestamp();
  new.actor := coalesce(nullif(current_setting('app.actor', true), ''), case when new.outcome in
    ('SIGNED_IN', 'RECOVERY_CODE_USED', 'SIGNED_OUT', 'PASSWORD_CHANGED', 'SESSION_REVOKED')
    then new.user_id::text end);
  select name, roles into new.actor_name, new.actor_roles from identity."user" where id::text = new.actor;
  select name, districts into new.subject_name, new.districts from identity."user" where id = new.user_id;
  new.districts := coalesce(new.districts, '[]');
  return new;
end $$;
revoke all on function stamp_sign_in_event() from public;
create trigger stamp_sign_in_event before insert on sign_in_event
  for each row execute function stamp_sign_in_event();

create or replace function record_account_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept constant text[] := array['name', 'username', 'banned', 'unit', 'districts', 'street', 'body', 'roles',
    'mustChangePassword', 'installation', 'demonstration'];
  acting constant text := coalesce(nullif(current_setting('app.actor', true), ''), session_user);
  subject record := case when tg_op = 'DELETE' then old else new end;
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  reached jsonb;
begin
  select jsonb_object_agg(key, value) into old_row from jsonb_each(old_row) where key = any (kept);
  select jsonb_object_agg(key, value) into new_row from jsonb_each(new_row) where key = any (kept);
  if old_row is distinct from new_row then
    select coalesce(jsonb_agg(distinct code), '[]') into reached from jsonb_array_elements(
      coalesce(old_row->'districts', '[]') || coalesce(new_row->'districts', '[]')) as code;
    insert into identity.account_event
      (actor, actor_name, actor_roles, request_id, user_id, subject_name, districts, change, before, after)
    select acting, editor.name, editor.roles, nullif(current_setting('app.request_id', true), ''),
      subject.id, subject.name, reached,
      case tg_op when 'INSERT' then 'CREATED' when 'DELETE' then 'REMOVED' else 'CHANGED' end,
      old_row, new_row
    from (select) as one left join identity."user" editor on editor.id::text = acting;
  end if;
  return null;
end $$;

create function record_credential_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  acting constant text := coalesce(nullif(current_setting('app.actor', true), ''), session_user);
  subject uuid;
  what text;
begin
  if tg_table_name = 'account' then
    if new.password is not distinct from old.password then return null; end if;
    subject := new."userId";
    what := 'PASSWORD_SET';
  else
    subject := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
    what := case
      when tg_op <> 'DELETE' and new.secret is not null
        and (tg_op = 'INSERT' or new.secret is distinct from old.secret) then 'SECOND_FACTOR_ENROLLED'
      when tg_op <> 'INSERT' and old.secret is not null
        and (tg_op = 'DELETE' or new.secret is null) then 'SECOND_FACTOR_REMOVED'
    end;
    if what is null then return null; end if;
  end if;
  insert into identity.account_event
    (actor, actor_name, actor_roles, request_id, user_id, subject_name, districts, change)
  select acting, editor.name, editor.roles, nullif(current_setting('app.request_id', true), ''),
    subject, holder.name, coalesce(holder.districts, '[]'), what
  from (select) as one
    left join identity."user" holder on holder.id = subject
    left join identity."user" editor on editor.id::text = acting;
  return null;
end $$;
revoke all on function record_credential_event() from public;
create trigger record_password_event after update on account
  for each row execute function record_credential_event();
create trigger record_second_factor_event after insert or update or delete on second_factor
  for each row execute function record_credential_event();

create function refuse_rewriting() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.at < clock_timestamp() - interval '6 months' then return old; end if;
  end if;
  raise exception 'the record % is only added to; what is older than six months may be pruned', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger refuse_rewriting before update or delete on sign_in_event
  for each row execute function refuse_rewriting();
create trigger refuse_truncating before truncate on sign_in_event
  for each statement execute function refuse_rewriting();
create trigger refuse_rewriting before update or delete on account_event
  for each row execute function refuse_rewriting();
create trigger refuse_truncating before truncate on account_event
  for each statement execute function refuse_rewriting();

-- Who sees which accounts, and what was recorded of them.

alter table "user" enable row level security, force row level security;
create policy owner_all on "user" to identity_owner using (true) with check (true);
create policy reader_all on "user" for select to identity_ro using (true);
create policy own_districts on "user" to identity_app
  using (coalesce(nullif(current_setting('app.districts', true), ''), '*') = '*' or (districts <> '[]'
    and districts <@ to_jsonb(string_to_array(current_setting('app.districts', true), ','))))
  with check (coalesce(nullif(current_setting('app.districts', true), ''), '*') = '*' or (districts <> '[]'
    and districts <@ to_jsonb(string_to_array(current_setting('app.districts', true), ','))));

alter table sign_in_event enable row level security, force row level security;
create policy owner_all on sign_in_event to identity_owner using (true) with check (true);
create policy reader_all on sign_in_event for select to identity_ro using (true);
create policy add on sign_in_event for insert to identity_app with check (true);
create policy own_districts on sign_in_event for select to identity_app
  using (current_setting('app.districts', true) = '*' or (districts <> '[]'
    and districts <@ to_jsonb(string_to_array(nullif(current_setting('app.districts', true), ''), ','))));

alter table account_event enable row level security, force row level security;
create policy owner_all on account_event to identity_owner using (true) with check (true);
create policy reader_all on account_event for select to identity_ro using (true);
create policy own_districts on account_event for select to identity_app
  using (current_setting('app.districts', true) = '*' or (districts <> '[]'
    and districts <@ to_jsonb(string_to_array(nullif(current_setting('app.districts', true), ''), ','))));

-- The administrator who stays. An administrator of the installation counts for every district.

create function keep_an_administrator() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  stays boolean := false;
  left_alone text;
begin
  if tg_op = 'UPDATE' then stays := not new.banned and new.roles ? 'ADMIN'; end if;
  -- Two that take each other's role at once come here one after the other, and the second sees what the first did.
  perform pg_advisory_xact_lock(7301303);
  if old.installation and not (stays and new.installation) and not exists (
    select from identity."user" where id <> old.id and not banned and roles ? 'ADMIN' and installation
  ) then
    raise exception 'the last administrator of the installation stays' using errcode = 'TXLAD';
  end if;
  for left_alone in
    select code from jsonb_array_elements_text(old.districts) as code
    where not (stays and (new.installation or new.districts ? code))
  loop
    if not exists (
      select from identity."user"
      where id <> old.id and not banned and roles ? 'ADMIN' and (installation or districts ? left_alone)
    ) then
      raise exception 'the last administrator of the district % stays', left_alone using errcode = 'TXLAD';
    end if;
  end loop;
  return null;
end $$;
revoke all on function keep_an_administrator() from public;
-- After the statement, so that one that takes several at once is seen whole.
create trigger keep_an_administrator after delete or update of banned, roles, districts, installation on "user"
  for each row when (not old.banned and old.roles ? 'ADMIN') execute function keep_an_administrator();
`;
