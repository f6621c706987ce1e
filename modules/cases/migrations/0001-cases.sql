create schema cases;
grant usage on schema cases to tongban_app;

-- A case as it stands, derived from its events; what is listed and sorted by stands beside the state.
create table cases.case (
  id uuid primary key,
  number text not null unique,
  applicant text not null check (applicant ~ '^(person|organisation):'),
  -- The applicant's name as lists show it: of a person the surname alone.
  party text not null,
  service text not null,
  service_name text not null,
  service_version bigint not null,
  departments text[] not null,
  query_hash text not null,
  received_at timestamptz not null,
  stage text not null,
  -- role@department of whoever is to act now.
  waiting_for text[] not null,
  -- The nearest day on which something is due.
  due date,
  -- Where a decision was due by promise, and when it came: for the city's figures.
  promised date,
  decided_on date,
  state jsonb not null,
  -- How many events there are, and the hash of the last.
  version bigint not null,
  head text not null
);
create index case_applicant on cases.case (applicant, received_at desc);
create index case_waiting_for on cases.case using gin (waiting_for);
create index case_departments on cases.case using gin (departments);
create index case_due on cases.case (due, received_at) where stage in ('received', 'correcting', 'reviewing', 'deciding', 'granted');

-- What has happened, for ever: each row carries the hash of the one before.
create table cases.event (
  case_id uuid not null references cases.case (id),
  position bigint not null,
  type text not null,
  at timestamptz not null,
  event jsonb not null,
  prev text not null,
  hash text not null,
  primary key (case_id, position)
);

-- What people wrote, sealed: applications, notices, opinions, decisions. A new version is a new row.
create table cases.document (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  kind text not null check (kind in ('application', 'receipt', 'correction', 'rejection', 'opinion', 'decision')),
  version bigint not null,
  at timestamptz not null,
  sealed text not null,
  sha256 text not null,
  -- Addresses of the files that it names, so that they are kept as long as it is.
  files text[] not null
);
create index document_case on cases.document (case_id, kind, version);
create index document_files on cases.document using gin (files);

-- Answers on their way in: of an application, or of the correction of a case.
create table cases.draft (
  id uuid primary key,
  kind text not null check (kind in ('application', 'correction')),
  applicant text not null check (applicant ~ '^(person|organisation):'),
  service text not null,
  -- The case that came of it, or that it corrects.
  case_id uuid references cases.case (id),
  status text not null check (status in ('open', 'handed-in')),
  sealed text not null,
  -- Addresses of the files that it names.
  files text[] not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index draft_open_application on cases.draft (applicant, service) where kind = 'application' and status = 'open';
create unique index draft_open_correction on cases.draft (case_id) where kind = 'correction' and status = 'open';
create index draft_expires on cases.draft (expires_at) where status = 'open';
create index draft_files on cases.draft using gin (files);

-- Who brought which file, written before it is kept: for what one person may bring in a day, and so that a file that no draft and no
-- document names is found and removed.
create table cases.upload (
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  person uuid not null,
  bytes bigint not null,
  at timestamptz not null,
  -- When to see whether anything names it.
  look_at timestamptz not null,
  primary key (file, person)
);
create index upload_person on cases.upload (person, at);
create index upload_look_at on cases.upload (look_at);

-- What happens by itself when its time has come by the application's clock.
create table cases.timer (
  id uuid primary key,
  case_id uuid not null references cases.case (id),
  what text not null check (what in ('accept-by-silence')),
  fires_at timestamptz not null,
  fired_at timestamptz
);
create index timer_due on cases.timer (fires_at) where fired_at is null;

-- Which event the applicant was told of, by which notice, and since when it stands in the account.
create table cases.told (
  case_id uuid not null references cases.case (id),
  position bigint not null,
  notice uuid not null,
  at timestamptz not null,
  primary key (case_id, position)
);

-- The first outcome of each command, so that asking again changes nothing.
create table cases.command (
  key text not null,
  actor text not null,
  outcome jsonb not null,
  at timestamptz not null,
  primary key (key, actor)
);

-- What was told an applicant and by which rules stays; a case can only move on.
grant select, insert on cases.case, cases.event, cases.document, cases.command, cases.told to tongban_app;
grant update (stage, waiting_for, due, promised, decided_on, state, version, head) on cases.case to tongban_app;
grant select, insert, update, delete on cases.draft to tongban_app;
grant select, insert, update, delete on cases.upload to tongban_app;
grant select, insert on cases.timer to tongban_app;
grant update (fired_at) on cases.timer to tongban_app;

alter table cases.case enable row level security;
alter table cases.case force row level security;
create policy system on cases.case to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
-- A mandate can be narrow: whoever acts for the applicant sees, and begins, what it covers.
create policy applicant on cases.case to tongban_app
  using (
    (select app.actor_kind()) = 'person'
    and applicant = (select app.actor_party())
    and (select app.actor_services()) && array[service, '*']
  )
  with check (
    (select app.actor_kind()) = 'person'
    and applicant = (select app.actor_party())
    and (select app.actor_services()) && array[service, '*']
  );
create policy see on cases.case for select to tongban_app
  using ((select app.actor_kind()) = 'official' and departments && (select app.actor_departments()));
create policy handle on cases.case for update to tongban_app
  using ((select app.actor_kind()) = 'official' and departments && (select app.actor_departments()))
  with check ((select app.actor_kind()) = 'official' and departments && (select app.actor_departments()));

-- Whoever may see a case may see what happened to it; the case's own policies decide.
alter table cases.event enable row level security;
alter table cases.event force row level security;
create policy with_case on cases.event to tongban_app
  using (exists (select from cases.case where id = case_id))
  with check (exists (select from cases.case where id = case_id));
-- Also what no case is left of, so that it is found.
create policy system on cases.event for select to tongban_app using ((select app.is_system()));

-- What officials write for each other is not for the applicant before the decision quotes it; the query password is not for officials.
alter table cases.document enable row level security;
alter table cases.document force row level security;
create policy with_case on cases.document to tongban_app
  using (
    exists (select from cases.case where id = case_id)
    and case (select app.actor_kind()) when 'person' then kind <> 'opinion' when 'official' then kind <> 'receipt' else true end
  )
  with check (exists (select from cases.case where id = case_id));

alter table cases.draft enable row level security;
alter table cases.draft force row level security;
create policy system on cases.draft to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy applicant on cases.draft to tongban_app
  using (
    (select app.actor_kind()) = 'person'
    and applicant = (select app.actor_party())
    and (select app.actor_services()) && array[service, '*']
  )
  with check (
    (select app.actor_kind()) = 'person'
    and applicant = (select app.actor_party())
    and (select app.actor_services()) && array[service, '*']
  );

alter table cases.upload enable row level security;
alter table cases.upload force row level security;
create policy system on cases.upload to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy own on cases.upload to tongban_app
  using ((select app.actor_kind()) = 'person' and person = (select app.actor_id()::uuid))
  with check ((select app.actor_kind()) = 'person' and person = (select app.actor_id()::uuid));

alter table cases.timer enable row level security;
alter table cases.timer force row level security;
create policy with_case on cases.timer to tongban_app
  using (exists (select from cases.case where id = case_id))
  with check (exists (select from cases.case where id = case_id));

alter table cases.told enable row level security;
alter table cases.told force row level security;
create policy with_case on cases.told for select to tongban_app using (exists (select from cases.case where id = case_id));
create policy record on cases.told for insert to tongban_app with check ((select app.is_system()));

alter table cases.command enable row level security;
alter table cases.command force row level security;
create policy own on cases.command to tongban_app
  using (actor = coalesce((select app.actor_id()), 'system'))
  with check (actor = coalesce((select app.actor_id()), 'system'));
