-- One stands in for another, from one day to another: both days count.
create table identity.deputy (
  id uuid primary key,
  official uuid not null references identity.official (id),
  deputy uuid not null references identity.official (id),
  from_day date not null,
  to_day date not null,
  -- Ended before its time.
  ended_at timestamptz,
  created_at timestamptz not null,
  check (official <> deputy),
  check (to_day >= from_day)
);
create index deputy_deputy on identity.deputy (deputy, to_day);
create index deputy_official on identity.deputy (official, to_day);

-- What takes a second administrator, who is neither whoever asks nor whoever gets it.
create table identity.confirmation (
  id uuid primary key,
  kind text not null check (kind in ('role', 'deputy')),
  -- Who gets it.
  official uuid not null references identity.official (id),
  department text references identity.department (id),
  role text,
  region text,
  -- In whose place.
  stands_for uuid references identity.official (id),
  from_day date,
  to_day date,
  asked_by uuid not null references identity.official (id),
  asked_at timestamptz not null,
  decided_by uuid references identity.official (id),
  decided_at timestamptz,
  confirmed boolean,
  check (case kind when 'role' then num_nulls(department, role) = 0 else num_nulls(stands_for, from_day, to_day) = 0 end),
  check (num_nulls(decided_by, decided_at, confirmed) in (0, 3)),
  check (decided_by <> asked_by and decided_by <> official)
);
create index confirmation_open on identity.confirmation (asked_at) where decided_at is null;

grant select, insert on identity.deputy, identity.confirmation to tongban_app;
grant update (ended_at) on identity.deputy to tongban_app;
grant update (decided_by, decided_at, confirmed) on identity.confirmation to tongban_app;
alter table identity.deputy enable row level security;
alter table identity.deputy force row level security;
alter table identity.confirmation enable row level security;
alter table identity.confirmation force row level security;
create policy read on identity.deputy for select using ((select app.actor_kind()) <> 'nobody');
create policy administer on identity.deputy for insert
  with check (
    (select app.is_system())
    or ((select app.actor_holds('administrator')) and deputy <> (select app.actor_id()::uuid))
  );
create policy finish on identity.deputy for update
  using ((select app.is_system()) or (select app.actor_holds('administrator')));
create policy read on identity.confirmation for select
  using ((select app.is_system()) or (select app.actor_holds('administrator')));
create policy ask on identity.confirmation for insert
  with check (
    (select app.actor_holds('administrator'))
    and asked_by = (select app.actor_id()::uuid)
    and decided_by is null
    and not exists (
      select from identity.official o
      where o.id = (select app.actor_id()::uuid) and o.password_made_at > asked_at - interval '7 days'
    )
  );
create policy decide on identity.confirmation for update
  using ((select app.actor_holds('administrator')) and decided_by is null)
  with check (
    decided_by = (select app.actor_id()::uuid)
    and not exists (
      select from identity.official o
      where o.id = (select app.actor_id()::uuid) and o.password_made_at > decided_at - interval '7 days'
    )
  );

-- A password that an administrator made for an official; no administrator reads one.
create policy functions on identity.account to current_user using (true) with check (true);
create policy functions on identity.session to current_user using (true) with check (true);

create function identity.set_password(who uuid, new_credential text, moment timestamptz) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not app.actor_holds('administrator') then
    raise insufficient_privilege using message = 'only an administrator sets the password of an official';
  end if;
  insert into identity.account (id, owner_kind, owner, credential, created_at)
  values (gen_random_uuid(), 'official', who, new_credential, moment)
  on conflict (owner_kind, owner) do update set credential = excluded.credential;
end
$$;
revoke all on function identity.set_password(uuid, text, timestamptz) from public;
grant execute on function identity.set_password(uuid, text, timestamptz) to tongban_app;

-- Whoever is suspended, or got another password, is out at once.
create function identity.end_sessions(who uuid, moment timestamptz) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not app.actor_holds('administrator') then
    raise insufficient_privilege using message = 'only an administrator ends the sessions of an official';
  end if;
  update identity.session set ended_at = moment where owner_kind = 'official' and owner = who and ended_at is null;
end
$$;
revoke all on function identity.end_sessions(uuid, timestamptz) from public;
grant execute on function identity.end_sessions(uuid, timestamptz) to tongban_app;

-- What of a region's code says where it is: 990000 a province, 990100 a city, twelve digits with nothing behind the ninth a street.
create function identity.reach_of(region text) returns text
  language sql immutable
  return regexp_replace(region, '^(\d{2})0000$|^(\d{4})00$|^(\d{9})000$', '\1\2\3');

-- Where a department acts.
create function identity.region_of(department text) returns text
  language sql stable
  return coalesce((select d.region from identity.department d where d.id = department), (select c.region from identity.city c));

-- Roles of an official on this day: the own ones, and those of whoever they stand in for. A role for a region counts in the department and
-- in those under it, as far as they act there. Keeping the system is for nobody to stand in for.
create function identity.roles_of(who uuid, today date) returns table (role text, department text, deputy_for uuid)
  language sql stable
as $$
  with recursive giver as (
    select who as official, null::uuid as deputy_for
    union all
    select p.official, p.official
    from identity.deputy p
    where p.deputy = who and p.ended_at is null and today between p.from_day and p.to_day
  ), reach as (
    select v.deputy_for, g.role, g.department, g.region
    from giver v
    join identity.grant g on g.official = v.official
    where v.deputy_for is null or g.role <> 'administrator'
    union
    select r.deputy_for, r.role, d.id, r.region
    from reach r
    join identity.department d on d.parent = r.department
    where r.region is not null
  )
  select distinct r.role, r.department, r.deputy_for
  from reach r
  where r.region is null or starts_with(identity.region_of(r.department), identity.reach_of(r.region))
$$;

-- The other way round: who holds this role in this department on this day.
create function identity.holders_of(wanted_role text, wanted_department text, today date) returns table (official uuid)
  language sql stable
as $$
  with recursive above as (
    select wanted_department as id
    union
    select d.parent from above a join identity.department d on d.id = a.id where d.parent is not null
  ), direct as (
    select g.official
    from identity.grant g
    join above a on a.id = g.department
    where g.role = wanted_role
      and case
        when g.region is null then g.department = wanted_department
        else starts_with(identity.region_of(wanted_department), identity.reach_of(g.region))
      end
  )
  select d.official from direct d
  union
  select p.deputy
  from identity.deputy p
  join direct d on d.official = p.official
  where wanted_role <> 'administrator' and p.ended_at is null and today between p.from_day and p.to_day
$$;
