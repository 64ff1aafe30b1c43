/**
 * Accounts, sessions and signing keys in the shape that better-auth expects (its own column names, so that
 * its schema check and its upgrade notes apply), with what this platform adds to an account.
 */
export const accounts = /* sql */ `
create table "user" (
  "id" uuid primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null default false,
  "image" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "username" text not null unique check ("username" = lower("username")),
  "role" text,
  "banned" boolean not null default false,
  "banReason" text,
  "banExpires" timestamptz,
  "unit" text check ("unit" in ('HRSS', 'UNION', 'COMMERCE', 'TRIPARTITE')),
  "districts" jsonb not null default '[]' check (jsonb_typeof("districts") = 'array'),
  "street" text check ("street" ~ '^[0-9]{9}$'),
  "body" uuid,
  "roles" jsonb not null check (
    jsonb_typeof("roles") = 'array' and "roles" <> '[]'
    and "roles" <@ '["OFFICE", "UNIT", "STREET", "BODY", "CITY", "CITY_OFFICE", "INTEGRATOR", "ADMIN"]'
  ),
  "ver" integer not null default 1 check ("ver" > 0),
  "mustChangePassword" boolean not null default false,
  "installation" boolean not null default false,
  "demonstration" boolean not null default false
);
comment on column "user"."email" is 'required by better-auth; never a real address';
comment on column "user"."ver" is 'raised with every change of rights or password; signed into tokens';
comment on column "user"."installation" is 'administers the accounts of every district';
comment on column "user"."demonstration" is 'opens with the published demonstration password';

create table "session" (
  "id" uuid primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references "user" ("id") on delete cascade,
  "impersonatedBy" text
);
create index "session_userId_idx" on "session" ("userId");

create table "account" (
  "id" uuid primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references "user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on "account" ("userId");

create table "verification" (
  "id" uuid primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index "verification_identifier_idx" on "verification" ("identifier");

create table "jwks" (
  "id" uuid primary key,
  "publicKey" text not null,
  "privateKey" text not null,
  "createdAt" timestamptz not null,
  "expiresAt" timestamptz,
  "alg" text,
  "crv" text
);

revoke all on "user", "session", "account", "verification", "jwks" from identity_app, identity_ro;
grant select, insert, update on "user" to identity_app;
grant select, insert, update, delete on "session", "account", "verification", "jwks" to identity_app;
grant select ("id", "name", "username", "banned", "unit", "districts", "street", "body", "roles", "ver",
  "demonstration", "createdAt", "updatedAt") on "user" to identity_ro;
`;
