create schema counter;
grant usage on schema counter to tongban_app;

-- Somebody is present, and this official works for them until then.
create table counter.visit (
  id uuid primary key,
  official uuid not null,
  person uuid not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- The code under which a second screen shows the person a password, once, by its keyed hash; and when it did.
  password_code_hash text unique,
  password_code_until timestamptz,
  password_given_at timestamptz,
  -- How many signed forms were scanned.
  scans bigint not null default 0
);
create index visit_official on counter.visit (official, opened_at desc);

create table counter.application (
  id uuid primary key,
  visit uuid not null references counter.visit (id),
  party_kind text not null check (party_kind in ('person', 'organisation')),
  party uuid not null,
  service text not null,
  draft uuid not null,
  -- Uploads, by content, that were held against their originals.
  originals text[] not null default '{}',
  -- The code under which a second screen shows everything, by its keyed hash.
  code_hash text unique,
  code_until timestamptz,
  -- That the person read everything and says it is true: how, when, and the hash of what was read.
  confirmed_on text check (confirmed_on in ('screen', 'paper')),
  confirmed_at timestamptz,
  confirmed_what text,
  -- The form signed on paper, by content.
  signed_form text,
  case_id uuid,
  opened_at timestamptz not null
);
create unique index application_draft on counter.application (visit, draft);

-- Scans of signed forms, by content, from before they are kept until it is settled whether they stay.
create table counter.scan (
  file text primary key,
  look_at timestamptz not null
);
create index scan_look_at on counter.scan (look_at);

grant select, insert on counter.visit, counter.application to tongban_app;
grant select, insert, update, delete on counter.scan to tongban_app;
grant update (ended_at, password_code_hash, password_code_until, password_given_at, scans) on counter.visit to tongban_app;
grant update (originals, code_hash, code_until, confirmed_on, confirmed_at, confirmed_what, signed_form, case_id)
  on counter.application to tongban_app;

alter table counter.visit enable row level security;
alter table counter.visit force row level security;
create policy system on counter.visit to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy own on counter.visit to tongban_app
  using ((select app.actor_kind()) = 'official' and official = (select app.actor_id()::uuid))
  with check ((select app.actor_kind()) = 'official' and official = (select app.actor_id()::uuid));

-- Whoever may see a visit may see what is taken in on it; the visit's own policies decide.
alter table counter.application enable row level security;
alter table counter.application force row level security;
create policy with_visit on counter.application to tongban_app
  using (exists (select from counter.visit where id = visit))
  with check (exists (select from counter.visit where id = visit));

alter table counter.scan enable row level security;
alter table counter.scan force row level security;
create policy system on counter.scan to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
