create schema notes;
grant usage on schema notes to tongban_app;

create table notes.note (
  id uuid primary key,
  party text not null,
  department text not null,
  text text not null,
  at timestamptz not null,
  due date,
  number bigint
);
alter table notes.note enable row level security;
alter table notes.note force row level security;
create policy party on notes.note using (party = (select app.actor_party()));
create policy department on notes.note for select using (department = any ((select app.actor_departments())::text[]));
create policy system on notes.note using ((select app.is_system()));
grant select, insert on notes.note to tongban_app;

create table notes.heard (message text not null);
grant select, insert on notes.heard to tongban_app;
