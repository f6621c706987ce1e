create schema identity;
grant usage on schema identity to tongban_app;

-- Whose installation this is: one row.
create table identity.city (
  one boolean primary key default true check (one),
  name text not null,
  region text not null,
  host text not null,
  enquiry text not null,
  -- In English, where there is any; so below.
  name_en text,
  host_en text
);

create table identity.department (
  id text primary key,
  position bigint not null,
  name text not null,
  short text not null,
  uscc text not null unique,
  level bigint not null,
  phone text not null,
  address text not null,
  hall boolean not null,
  -- Where its decisions are contested.
  review_body text not null,
  court text not null,
  name_en text,
  short_en text,
  address_en text,
  review_body_en text,
  court_en text,
  -- GB/T 39554.2: an authority by law, an organisation that a law authorises, one that is entrusted, another.
  kind text not null default 'statutory' check (kind in ('statutory', 'authorised', 'entrusted', 'other')),
  -- The department it belongs to.
  parent text references identity.department (id) check (parent <> id),
  -- Where it acts; null: in the whole city.
  region text check (region ~ '^(\d{6}|\d{9}|\d{12})$'),
  -- It takes on nothing new, and stays for what names it.
  closed_at timestamptz,
  -- An administrator has changed it: what is set up again leaves it alone.
  kept boolean not null default false
);
create index department_parent on identity.department (parent);

-- What names a person is sealed; the keyed hashes find it again.
create table identity.person (
  id uuid primary key,
  name_sealed text not null,
  citizen_id_sealed text not null,
  citizen_id_hash text not null unique,
  phone_sealed text not null,
  phone_hash text not null unique,
  assurance bigint not null check (assurance between 1 and 3),
  created_at timestamptz not null
);

-- Names, credit codes and addresses of organisations stand in a public register.
create table identity.organisation (
  id uuid primary key,
  name text not null,
  uscc text not null unique,
  kind text not null check (kind in ('individual-business', 'company', 'institution')),
  address text not null,
  responsible uuid not null references identity.person (id),
  -- Which order founded it, so that the order carried out twice founds once.
  request text unique,
  created_at timestamptz not null
);

-- Serials of credit codes. A row, because a sequence leaves gaps.
create table identity.counter (
  name text primary key,
  value bigint not null
);

create table identity.mandate (
  id uuid primary key,
  person uuid not null references identity.person (id),
  organisation uuid not null references identity.organisation (id),
  capacity text not null check (capacity in ('operator', 'legal-representative', 'agent')),
  -- Services it covers; null covers all.
  services text[],
  expires_at timestamptz,
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null
);
-- One that was revoked stays as it was; whoever is trusted again gets another.
create unique index mandate_once on identity.mandate (person, organisation, capacity) where revoked_at is null;
create index mandate_organisation on identity.mandate (organisation);

create table identity.official (
  id uuid primary key,
  staff_number text not null unique,
  name text not null,
  post text not null,
  post_en text,
  -- The password was made by someone else: until it is changed, no role counts.
  initial_password boolean not null default false,
  -- When an administrator made it, or made this one an administrator, with nobody's agreement though there are or were others who keep the
  -- system; for days after nobody knows which of the two acts.
  password_made_at timestamptz,
  -- Kept the system once, and does so no longer.
  administered boolean not null default false,
  suspended_at timestamptz,
  kept boolean not null default false,
  created_at timestamptz not null
);

create table identity.grant (
  official uuid not null references identity.official (id),
  department text not null references identity.department (id),
  role text not null check (role in ('clerk', 'registrar', 'handler', 'examiner', 'approver', 'supervisor', 'administrator')),
  -- None: in this department alone. One: in it and in those under it, as far as they act there.
  region text check (region ~ '^(\d{6}|\d{9}|\d{12})$'),
  unique nulls not distinct (official, department, role, region)
);
create index grant_department on identity.grant (department, role);

create table identity.account (
  id uuid primary key,
  owner_kind text not null check (owner_kind in ('person', 'official')),
  owner uuid not null,
  credential text not null,
  -- A person's password that was made up for them at a counter: until then it lets them set their own, and nothing else; null: their own.
  initial_until timestamptz,
  created_at timestamptz not null,
  unique (owner_kind, owner)
);

-- Attempts to sign in, counted by keyed hashes of what was typed and where, account or none: a lock-out does not tell which numbers have
-- an account, nor which belong together.
create table identity.attempt (
  subject text primary key,
  failures bigint not null,
  until timestamptz not null
);
create index attempt_until on identity.attempt (until);

create table identity.session (
  id uuid primary key,
  token_hash text not null unique,
  owner_kind text not null check (owner_kind in ('person', 'official')),
  owner uuid not null,
  -- The organisation the person acts for at the moment; null: themself.
  organisation uuid references identity.organisation (id),
  -- From which device and network, for the owner to recognise it; sealed.
  origin text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_owner on identity.session (owner_kind, owner) where ended_at is null;

-- Public facts of the city, changed by its administration alone.
grant select, insert, update on identity.city, identity.department, identity.organisation, identity.official to tongban_app;
grant select, insert, delete on identity.grant to tongban_app;
alter table identity.city enable row level security;
alter table identity.city force row level security;
alter table identity.department enable row level security;
alter table identity.department force row level security;
alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
alter table identity.official enable row level security;
alter table identity.official force row level security;
alter table identity.grant enable row level security;
alter table identity.grant force row level security;
create policy read on identity.city for select using (true);
create policy read on identity.department for select using (true);
create policy read on identity.organisation for select using (true);
create policy read on identity.official for select using ((select app.actor_kind()) <> 'nobody');
create policy read on identity.grant for select using ((select app.actor_kind()) <> 'nobody');
create policy administer on identity.city for all using ((select app.is_system())) with check ((select app.is_system()));
create policy administer on identity.department for all
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));
create policy administer on identity.organisation for all using ((select app.is_system())) with check ((select app.is_system()));
create policy administer on identity.official for all
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));
-- Nobody gives themself anything: a role, or the roles of a colleague.
create policy administer on identity.grant for insert
  with check (
    (select app.is_system())
    or ((select app.actor_holds('administrator')) and official <> (select app.actor_id()::uuid))
  );
create policy remove on identity.grant for delete using ((select app.is_system()) or (select app.actor_holds('administrator')));

-- A person sees the own row; an official sees none, and asks the functions below.
grant select, insert, update on identity.person, identity.mandate to tongban_app;
alter table identity.person enable row level security;
alter table identity.person force row level security;
alter table identity.mandate enable row level security;
alter table identity.mandate force row level security;
create policy own on identity.person for select using ((select app.actor_kind()) = 'person' and id = (select app.actor_id()::uuid));
create policy own on identity.mandate for select using ((select app.actor_kind()) = 'person' and person = (select app.actor_id()::uuid));
create policy administer on identity.person for all using ((select app.is_system())) with check ((select app.is_system()));
create policy administer on identity.mandate for all using ((select app.is_system())) with check ((select app.is_system()));

-- Where a person wants mail, proven by a code that was sent there; and an address that still waits for its code.
create table identity.mailbox (
  person uuid primary key references identity.person (id),
  address_sealed text not null,
  language text not null check (language in ('zh', 'en')),
  verified_at timestamptz not null
);
create table identity.mailbox_claim (
  person uuid primary key references identity.person (id),
  address_sealed text not null,
  language text not null check (language in ('zh', 'en')),
  code_hash text not null,
  tries bigint not null,
  expires_at timestamptz not null
);
grant select, insert, update, delete on identity.mailbox, identity.mailbox_claim to tongban_app;
alter table identity.mailbox enable row level security;
alter table identity.mailbox force row level security;
alter table identity.mailbox_claim enable row level security;
alter table identity.mailbox_claim force row level security;
create policy own on identity.mailbox for select using ((select app.actor_kind()) = 'person' and person = (select app.actor_id()::uuid));
create policy administer on identity.mailbox for all using ((select app.is_system())) with check ((select app.is_system()));
create policy administer on identity.mailbox_claim for all using ((select app.is_system())) with check ((select app.is_system()));

-- Links that let somebody who forgot the password set another, once; only their hashes are kept.
create table identity.recovery (
  id uuid primary key,
  token_hash text not null unique,
  person uuid not null references identity.person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index recovery_person on identity.recovery (person) where used_at is null;
grant select, insert on identity.recovery to tongban_app;
grant update (used_at) on identity.recovery to tongban_app;
alter table identity.recovery enable row level security;
alter table identity.recovery force row level security;
create policy administer on identity.recovery for all using ((select app.is_system())) with check ((select app.is_system()));

-- Credentials and sessions are nobody's to read: signing in runs as the system.
grant select, insert, update on identity.account, identity.session, identity.counter to tongban_app;
grant select, insert, update, delete on identity.attempt to tongban_app;
alter table identity.account enable row level security;
alter table identity.account force row level security;
alter table identity.session enable row level security;
alter table identity.session force row level security;
alter table identity.attempt enable row level security;
alter table identity.attempt force row level security;
alter table identity.counter enable row level security;
alter table identity.counter force row level security;
create policy administer on identity.account for all using ((select app.is_system())) with check ((select app.is_system()));
create policy administer on identity.session for all using ((select app.is_system())) with check ((select app.is_system()));
create policy administer on identity.attempt for all using ((select app.is_system())) with check ((select app.is_system()));
create policy administer on identity.counter for all using ((select app.is_system())) with check ((select app.is_system()));

-- The owner of the functions below stands under forced row-level security as well, and is let through here.
create policy functions on identity.person for select to current_user using (true);
create policy functions on identity.mandate for select to current_user using (true);
create policy functions on identity.organisation for select to current_user using (true);

-- The sealed name of a person: for officials, who need it on the cases they handle; for the system; for the person; and that of
-- whoever is responsible for an organisation for those who were given a mandate of it. Whether the mandate still lives is asked before.
create function identity.sealed_name(wanted uuid) returns text
  language sql stable security definer set search_path = ''
  as $$
    select p.name_sealed
    from identity.person p
    where p.id = wanted
      and (
        app.is_system()
        or app.actor_kind() = 'official'
        or (app.actor_kind() = 'person' and p.id = app.actor_id()::uuid)
        or (
          app.actor_kind() = 'person'
          and exists (
            select 1
            from identity.organisation o
            join identity.mandate m on m.organisation = o.id
            where o.responsible = p.id and m.person = app.actor_id()::uuid and m.accepted_at is not null and m.revoked_at is null
          )
        )
      )
  $$;
revoke all on function identity.sealed_name(uuid) from public;
grant execute on function identity.sealed_name(uuid) to tongban_app;
