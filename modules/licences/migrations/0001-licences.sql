create schema licences;
grant usage on schema licences to tongban_app;

-- Serials of licence numbers and identifiers: the transaction that takes one gives it back when it fails. A sequence would leave gaps.
create table licences.counter (
  series text primary key,
  last bigint not null
);

create table licences.licence (
  id uuid primary key,
  -- Who ordered it, so that the order carried out twice issues once.
  request text not null unique,
  identifier text not null unique,
  number text not null,
  kind text not null,
  name text not null,
  holder text not null check (holder ~ '^(person|organisation):'),
  issuer text not null,
  issuer_name text not null,
  issuer_uscc text not null,
  valid_from date not null,
  valid_to date,
  -- That it has expired follows from the day.
  state text not null check (state in ('valid', 'suspended', 'withdrawn', 'revoked', 'stripped', 'struck-off')),
  -- The holder's name and what the licence states.
  sealed text not null,
  -- Unguessable: whoever knows it holds the licence in hand.
  code text not null unique,
  -- SHA-256 of the signed document, which is also its address among the files.
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null
);
create index licence_holder on licences.licence (holder, issued_at desc);

-- Orders that have their number and wait for their document. Apart, so that a series is held for a moment only, not while a sheet is
-- set, signed and written to disk. Rows leave when the licence stands in the vault.
create table licences.numbered (
  request text primary key,
  identifier text not null unique,
  number text not null,
  -- The order as it came.
  sealed text not null
);

-- What became of a licence, for ever. Articles and references only, so that nothing here is personal.
create table licences.licence_event (
  licence uuid not null references licences.licence (id),
  position bigint not null,
  type text not null check (type in ('issued', 'suspended', 'resumed', 'withdrawn', 'revoked', 'stripped', 'struck-off')),
  at timestamptz not null,
  document text,
  official uuid,
  basis text,
  primary key (licence, position)
);

-- Keys of the root and of each issuing authority; old certificates stay, because licences signed with them do.
create table licences.signing_key (
  id uuid primary key,
  -- root, or the department that issues
  authority text not null,
  name text not null,
  uscc text,
  certificate text not null,
  sealed_key text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null
);
create index signing_key_authority on licences.signing_key (authority, valid_to desc);

grant select, insert on licences.counter, licences.licence, licences.licence_event, licences.signing_key to tongban_app;
grant update (last) on licences.counter to tongban_app;
grant select, insert, delete on licences.numbered to tongban_app;
grant update (state) on licences.licence to tongban_app;

alter table licences.counter enable row level security;
alter table licences.counter force row level security;
create policy system on licences.counter to tongban_app using ((select app.is_system())) with check ((select app.is_system()));

alter table licences.numbered enable row level security;
alter table licences.numbered force row level security;
create policy system on licences.numbered to tongban_app using ((select app.is_system())) with check ((select app.is_system()));

alter table licences.licence enable row level security;
alter table licences.licence force row level security;
create policy system on licences.licence to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
-- All that a party holds is for those alone who may act for it in everything.
create policy holder on licences.licence for select to tongban_app
  using (
    (select app.actor_kind()) = 'person'
    and holder = (select app.actor_party())
    and '*' = any ((select app.actor_services())::text[])
  );
create policy issuer on licences.licence for select to tongban_app
  using ((select app.actor_kind()) = 'official' and issuer = any ((select app.actor_departments())::text[]));
create policy approver on licences.licence for update to tongban_app
  using ((select app.actor_kind()) = 'official' and 'approver@' || issuer = any ((select app.actor_roles())::text[]))
  with check ((select app.actor_kind()) = 'official' and 'approver@' || issuer = any ((select app.actor_roles())::text[]));

-- Whoever may see a licence may see what became of it. An official adds only what they did themselves, and never an issue.
alter table licences.licence_event enable row level security;
alter table licences.licence_event force row level security;
create policy see on licences.licence_event for select to tongban_app
  using (exists (select from licences.licence where id = licence));
create policy system on licences.licence_event for insert to tongban_app with check ((select app.is_system()));
create policy approver on licences.licence_event for insert to tongban_app
  with check (
    type <> 'issued'
    and (select app.actor_kind()) = 'official'
    and official::text = (select app.actor_id())
    and exists (select from licences.licence where id = licence and 'approver@' || issuer = any ((select app.actor_roles())::text[]))
  );

alter table licences.signing_key enable row level security;
alter table licences.signing_key force row level security;
create policy system on licences.signing_key to tongban_app using ((select app.is_system())) with check ((select app.is_system()));

-- Anyone may verify a licence they can name, one at a time; nobody can list them. The owner reads on the caller's behalf.
create policy looked_up on licences.licence for select to current_user using (true);
create policy looked_up on licences.signing_key for select to current_user using (authority = 'root');

create function licences.by_code(wanted text) returns setof licences.licence
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select * from licences.licence where code = wanted $$;

create function licences.by_identifier(wanted text) returns setof licences.licence
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select * from licences.licence where identifier = wanted $$;

-- What a form takes from the vault, so that nobody is asked for what a licence states (国务院令第716号 art. 7): whoever may apply for the
-- party in one service gets what that service's form reads, without the vault being open to them.
create function licences.of_party(wanted text) returns setof licences.licence
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select * from licences.licence
    where holder = wanted and (app.is_system() or (app.actor_kind() = 'person' and holder = app.actor_party()))
    order by issued_at desc, id desc
  $$;

create function licences.roots() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select certificate from licences.signing_key where authority = 'root' order by valid_from $$;

revoke all on function licences.by_code(text), licences.by_identifier(text), licences.of_party(text), licences.roots() from public;
grant execute on function licences.by_code(text), licences.by_identifier(text), licences.of_party(text), licences.roots() to tongban_app;
