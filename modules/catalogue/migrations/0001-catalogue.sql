create schema catalogue;
grant usage on schema catalogue to tongban_app;

-- A service as lists show it. The published definition itself stands in catalogue.version.
create table catalogue.service (
  id text primary key,
  current integer not null check (current > 0),
  name text not null,
  -- What it is called where there is little room: the name, unless the guide says otherwise.
  short text not null,
  summary text not null,
  authority text not null,
  promised integer not null check (promised >= 0),
  unit text not null check (unit in ('working-day', 'calendar-day')),
  visits integer not null check (visits >= 0),
  on_the_spot boolean not null,
  themes jsonb not null,
  -- Names and summary in English, where there is any.
  name_en text,
  short_en text,
  summary_en text,
  catalogue_code text not null,
  implementation_code text not null unique
);

-- Immutable: cases stay for ever on the version they started with.
create table catalogue.version (
  service text not null references catalogue.service (id),
  version integer not null check (version > 0),
  definition jsonb not null,
  definition_sha256 text not null,
  implementation_code text not null,
  published_at timestamptz not null,
  primary key (service, version)
);

create table catalogue.theme (
  audience text not null check (audience in ('person', 'company')),
  id text not null,
  name text not null,
  name_en text,
  icon text not null,
  place integer not null,
  primary key (audience, id)
);

create table catalogue.service_theme (
  service text not null references catalogue.service (id),
  audience text not null,
  theme text not null,
  primary key (audience, theme, service)
);

-- Named on the first page; a service may be named before it is published.
create table catalogue.popular (
  service text primary key,
  place integer not null
);

-- Words of search: those of one meaning share its number; meaning 0 are words that say nothing.
create table catalogue.word (
  word text not null,
  meaning integer not null,
  primary key (word, meaning)
);

-- Words are cut outside, since no configuration of PostgreSQL cuts Chinese. The body holds the title's words too, so that a question
-- whose words stand partly in the title and partly below it is answered by one index.
create table catalogue.search (
  service text primary key references catalogue.service (id),
  title tsvector not null,
  body tsvector not null,
  typed text not null
);
create index search_title on catalogue.search using gin (title);
create index search_body on catalogue.search using gin (body);

-- For typing mistakes only; a city whose database may not have the extension does without.
do $$
begin
  create extension if not exists pg_trgm with schema public;
  create index search_typed on catalogue.search using gin (typed public.gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or feature_not_supported then
    raise notice 'pg_trgm is not to be had: search will not forgive typing mistakes';
end
$$;

grant select, insert, update on catalogue.service, catalogue.search to tongban_app;
grant select, insert on catalogue.version to tongban_app;
grant select, insert, update, delete on catalogue.theme, catalogue.service_theme, catalogue.popular, catalogue.word to tongban_app;
