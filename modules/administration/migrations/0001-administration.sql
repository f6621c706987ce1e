create schema administration;
grant usage on schema administration to tongban_app;

-- Who changed what, from what to what, for ever: each row carries the hash of the one before.
create table administration.change (
  position bigint primary key,
  at timestamptz not null,
  -- Who changed it; no official: the setting up.
  official uuid,
  official_name text not null,
  act text not null,
  -- What was changed, and what it was called then.
  kind text not null,
  thing text not null,
  name text not null,
  before jsonb not null,
  after jsonb not null,
  prev text not null,
  hash text not null
);
create index change_official on administration.change (official, position desc);
create index change_thing on administration.change (kind, thing, position desc);
create index change_at on administration.change (at);

-- What an administrator has set; what has no row stands as the code says.
create table administration.setting (
  key text primary key,
  value jsonb not null,
  official uuid,
  official_name text not null,
  changed_at timestamptz not null
);

-- Where people go in person.
create table administration.hall (
  id uuid primary key,
  name text not null unique,
  name_en text,
  address text not null,
  address_en text,
  hours text not null,
  hours_en text,
  phone text,
  -- Degrees of CGCS2000.
  longitude double precision check (longitude between 73 and 136),
  latitude double precision check (latitude between 3 and 54),
  closed_at timestamptz,
  check ((longitude is null) = (latitude is null))
);

create table administration.counter (
  id uuid primary key,
  hall uuid not null references administration.hall (id),
  number text not null,
  name text not null,
  name_en text,
  -- The services it takes in; none named: all of them.
  services text[] not null,
  closed_at timestamptz
);
create unique index counter_number on administration.counter (hall, number) where closed_at is null;

-- Changes are added and read, never changed or removed.
grant select, insert on administration.change to tongban_app;
grant select, insert, update, delete on administration.setting to tongban_app;
grant select, insert, update on administration.hall, administration.counter to tongban_app;

alter table administration.change enable row level security;
alter table administration.change force row level security;
create policy read on administration.change for select
  using ((select app.is_system()) or (select app.actor_holds('administrator')));
-- Nobody can put a change on a colleague's account.
create policy add on administration.change for insert
  with check (
    (select app.is_system())
    or ((select app.actor_kind()) = 'official' and official = (select app.actor_id()::uuid))
  );
-- The owner of the function below stands under forced row-level security as well, and is let through here.
create policy functions on administration.change for select to current_user using (true);

-- What the next change is chained to, for whoever may add one and not read the others.
create function administration.head() returns table (last bigint, hash text)
  language sql stable security definer set search_path = ''
  as $$
    select c.position, c.hash from administration.change c order by c.position desc limit 1
  $$;
revoke all on function administration.head() from public;
grant execute on function administration.head() to tongban_app;

-- Settings and halls are nobody's secret; they are changed by administrators, and by the setting up.
alter table administration.setting enable row level security;
alter table administration.setting force row level security;
alter table administration.hall enable row level security;
alter table administration.hall force row level security;
alter table administration.counter enable row level security;
alter table administration.counter force row level security;
create policy read on administration.setting for select using (true);
create policy read on administration.hall for select using (true);
create policy read on administration.counter for select using (true);
create policy administer on administration.setting for all
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));
create policy administer on administration.hall for all
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));
create policy administer on administration.counter for all
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));
