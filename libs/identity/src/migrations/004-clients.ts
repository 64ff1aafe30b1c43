/**
 * Machines that ask the graph: their rights, a digest of their key, and a record that only triggers write. What a
 * sign-in over an OIDC provider leaves while it is on its way. And a farewell to the signing keys, which are kept in
 * a file outside the database.
 *
 * Policies read `app.districts` as those of accounts do.
 */
export const clients = /* sql */ `
drop table jwks;

create table api_client (
  id uuid primary key,
  name text not null check (length(btrim(name)) between 1 and 60),
  role text not null check (role in ('CITY', 'INTEGRATOR')),
  districts jsonb not null default '[]' check (jsonb_typeof(districts) = 'array'),
  scopes jsonb not null check (
    jsonb_typeof(scopes) = 'array' and scopes <> '[]' and scopes <@ '["graph", "figures"]'
  ),
  addresses jsonb not null default '[]' check (jsonb_typeof(addresses) = 'array'),
  expires_on date not null,
  key_digest bytea not null unique check (octet_length(key_digest) = 32),
  key_hint text not null check (length(key_hint) = 8),
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_used_at timestamptz,
  last_used_address text,
  last_refused_at timestamptz,
  last_refused_address text,
  last_refusal text check (last_refusal in ('REVOKED', 'EXPIRED', 'ADDRESS')),
  check ((role = 'CITY') = (districts = '[]')),
  check (role <> 'CITY' or scopes = '["graph"]')
);
create index api_client_key_hint_idx on api_client (key_hint);
comment on table api_client is 'a machine: of the municipal office, or of an integrator of a district';
comment on column api_client.key_digest is 'SHA-256 of a key of 256 random bits, which is shown once and kept nowhere';
comment on column api_client.key_hint is 'how the key begins, to tell one from another';
comment on column api_client.addresses is 'ranges from which the key is taken; empty for any';
comment on column api_client.expires_on is 'the last day, in Asia/Shanghai';
comment on column api_client.version is 'raised with every change; signed into tokens';

create table client_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text,
  actor_name text,
  actor_roles jsonb,
  request_id text,
  address text,
  client_id uuid not null,
  client_name text not null,
  districts jsonb not null,
  change text not null check (change in
    ('CREATED', 'CHANGED', 'KEY_RENEWED', 'REVOKED', 'REMOVED', 'TOKEN_ISSUED', 'REFUSED')),
  before jsonb,
  after jsonb
);
create index client_event_at_idx on client_event (at);
create index client_event_client_id_at_idx on client_event (client_id, at);

create function record_client_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept constant text[] := array['name', 'role', 'districts', 'scopes', 'addresses', 'expires_on', 'key_hint',
    'revoked_at'];
  acting text := nullif(current_setting('app.actor', true), '');
  subject record := case when tg_op = 'DELETE' then old else new end;
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  reached jsonb;
  what text;
  used boolean := false;
  refused boolean := false;
begin
  if tg_op = 'UPDATE' then
    used := new.last_used_at is distinct from old.last_used_at;
    refused := new.last_refused_at is distinct from old.last_refused_at;
  end if;
  select jsonb_object_agg(key, value) into old_row from jsonb_each(old_row) where key = any (kept);
  select jsonb_object_agg(key, value) into new_row from jsonb_each(new_row) where key = any (kept);
  what := case
    when tg_op = 'INSERT' then 'CREATED'
    when tg_op = 'DELETE' then 'REMOVED'
    when new.revoked_at is not null and old.revoked_at is null then 'REVOKED'
    when new.key_digest <> old.key_digest then 'KEY_RENEWED'
    when old_row is distinct from new_row then 'CHANGED'
    when used then 'TOKEN_ISSUED'
    when refused then 'REFUSED'
  end;
  if what is null then return null; end if;
  select coalesce(jsonb_agg(distinct code), '[]') into reached from jsonb_array_elements(
    coalesce(old_row->'districts', '[]') || coalesce(new_row->'districts', '[]')) as code;
  if what in ('TOKEN_ISSUED', 'REFUSED') then
    insert into identity.client_event
      (actor, actor_name, actor_roles, request_id, address, client_id, client_name, districts, change, after)
    values (subject.id, subject.name, jsonb_build_array(subject.role),
      nullif(current_setting('app.request_id', true), ''),
      case when used then subject.last_used_address else subject.last_refused_address end,
      subject.id, subject.name, reached, what,
      case when refused then jsonb_build_object('refusal', subject.last_refusal) end);
    return null;
  end if;
  acting := coalesce(acting, session_user);
  insert into identity.client_event
    (actor, actor_name, actor_roles, request_id, client_id, client_name, districts, change, before, after)
  select acting, editor.name, editor.roles, nullif(current_setting('app.request_id', true), ''),
    subject.id, subject.name, reached, what, old_row, new_row
  from (select) as one left join identity."user" editor on editor.id::text = acting;
  return null;
end $$;
revoke all on function record_client_event() from public;
create trigger record_client_event after insert or update or delete on api_client
  for each row execute function record_client_event();
create trigger refuse_rewriting before update or delete on client_event
  for each row execute function refuse_rewriting();
create trigger refuse_truncating before truncate on client_event
  for each statement execute function refuse_rewriting();

revoke all on api_client, client_event from identity_app, identity_ro;
grant select, insert, update on api_client to identity_app;
grant select on client_event to identity_app;
grant select (id, name, role, districts, scopes, addresses, expires_on, key_hint, version, created_at, revoked_at,
  last_used_at, last_used_address) on api_client to identity_ro;
grant select on client_event to identity_ro;

alter table api_client enable row level security, force row level security;
create policy owner_all on api_client to identity_owner using (true) with check (true);
create policy reader_all on api_client for select to identity_ro using (true);
create policy own_districts on api_client to identity_app
  using (coalesce(nullif(current_setting('app.districts', true), ''), '*') = '*' or (districts <> '[]'
    and districts <@ to_jsonb(string_to_array(current_setting('app.districts', true), ','))))
  with check (coalesce(nullif(current_setting('app.districts', true), ''), '*') = '*' or (districts <> '[]'
    and districts <@ to_jsonb(string_to_array(current_setting('app.districts', true), ','))));

alter table client_event enable row level security, force row level security;
create policy owner_all on client_event to identity_owner using (true) with check (true);
create policy reader_all on client_event for select to identity_ro using (true);
create policy own_districts on client_event for select to identity_app
  using (current_setting('app.districts', true) = '*' or (districts <> '[]'
    and districts <@ to_jsonb(string_to_array(nullif(current_setting('app.districts', true), ''), ','))));

-- An account of an OIDC provider is found by who says it and of whom, and by nothing else.
create unique index account_provider_subject on account ("providerId", "accountId");

create table oidc_attempt (
  digest text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);
create index oidc_attempt_expires_at_idx on oidc_attempt (expires_at);
comment on table oidc_attempt is 'a sign-in on its way over the provider: good for one return of one browser';
revoke all on oidc_attempt from identity_app, identity_ro;
grant select, insert, delete on oidc_attempt to identity_app;

alter table sign_in_event
  drop constraint sign_in_event_outcome_check,
  add constraint sign_in_event_outcome_check check (outcome in
    ('SIGNED_IN', 'WRONG_CREDENTIALS', 'SECOND_FACTOR_WRONG', 'RECOVERY_CODE_USED', 'LOCKED', 'DISABLED',
     'SIGNED_OUT', 'PASSWORD_CHANGED', 'PASSWORD_WRONG', 'SESSION_REVOKED', 'SESSIONS_ENDED', 'UNLOCKED',
     'OIDC_REFUSED'));
`;
