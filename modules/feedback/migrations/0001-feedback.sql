create schema feedback;
grant usage on schema feedback to tongban_app;

-- One for each case, for good.
create table feedback.rating (
  id uuid primary key,
  case_id uuid not null unique,
  party text not null check (party ~ '^(person|organisation):'),
  service text not null,
  level bigint not null check (level between 1 and 5),
  reasons text[] not null,
  -- What was said in words, sealed; null where nothing was.
  said text,
  at timestamptz not null
);
create index rating_service on feedback.rating (service);

grant select, insert on feedback.rating to tongban_app;

alter table feedback.rating enable row level security;
alter table feedback.rating force row level security;
create policy system on feedback.rating to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy own on feedback.rating to tongban_app
  using (
    (select app.actor_kind()) = 'person' and party = (select app.actor_party())
    and (select app.actor_services()) && array[service, '*']
  )
  with check (
    (select app.actor_kind()) = 'person' and party = (select app.actor_party())
    and (select app.actor_services()) && array[service, '*']
  );
