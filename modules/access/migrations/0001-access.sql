create schema access;
grant usage on schema access to tongban_app;

-- Every access that was refused to an account; strangers, who could write it full, stand in the server's log alone. References only:
-- whoever reads it learns which account tried what, not who that is.
create table access.refusal (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'official', 'system-key', 'system')),
  actor text not null,
  route text not null,
  reason text not null,
  object uuid
);
create index refusal_at on access.refusal (at);

-- Who looked at whose data (个人信息保护法 arts. 44-45).
create table access.look (
  id uuid primary key,
  at timestamptz not null,
  subject text not null check (subject ~ '^(person|organisation):'),
  -- Who looked: an official, or another system of a department.
  official uuid not null,
  official_name text not null,
  department text not null,
  purpose text not null check (purpose in ('handle-case', 'reveal', 'open-file', 'at-counter', 'other-system')),
  seen text not null,
  case_id uuid,
  case_number text,
  service text,
  reason text
);
create index look_subject on access.look (subject, at desc);
create index look_case on access.look (case_id, at desc) where case_id is not null;

-- Who took a copy of all that is held on them, and when (个人信息保护法 art. 45).
create table access.copy (
  id uuid primary key,
  person uuid not null,
  at timestamptz not null
);
create index copy_person on access.copy (person, at desc);

-- Append-only: the application may add and read, never change or remove.
grant insert, select on access.refusal, access.look, access.copy to tongban_app;

alter table access.refusal enable row level security;
alter table access.refusal force row level security;
create policy add on access.refusal for insert with check (true);
create policy read on access.refusal for select using ((select app.is_system()));

alter table access.look enable row level security;
alter table access.look force row level security;
-- Nobody can put a look on a colleague's account, nor a system on another's.
create policy add on access.look for insert
  with check ((select app.actor_kind()) in ('official', 'system-key') and official = (select app.actor_id()::uuid));
create policy read on access.look for select
  using (
    (select app.is_system())
    -- What one has looked at oneself, to tell a look that goes on from a new one.
    or ((select app.actor_kind()) = 'official' and official = (select app.actor_id()::uuid))
    or (
      (select app.actor_kind()) = 'person'
      and (
        subject = (select 'person:' || app.actor_id())
        or (subject = (select app.actor_party()) and (select app.actor_services()) && array[service, '*'])
      )
    )
  );

alter table access.copy enable row level security;
alter table access.copy force row level security;
create policy own on access.copy
  using ((select app.actor_kind()) = 'person' and person = (select app.actor_id()::uuid))
  with check ((select app.actor_kind()) = 'person' and person = (select app.actor_id()::uuid));
create policy read on access.copy for select using ((select app.is_system()));
