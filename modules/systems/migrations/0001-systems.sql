create schema systems;
grant usage on schema systems to tongban_app;

-- Another system that may call: a department's own, or one that works for it.
create table systems.system (
  id uuid primary key,
  name text not null unique,
  department text not null,
  -- Whom to call when it misbehaves: names somebody, so sealed.
  contact_sealed text not null,
  scopes text[] not null,
  -- From where it may call, as 10.1.0.0/16.
  networks text[] not null,
  requests_per_minute bigint not null check (requests_per_minute > 0),
  -- The last day on which its keys count.
  expires_on date not null,
  created_at timestamptz not null,
  ended_at timestamptz
);

-- Keys are random, so that a plain hash keeps them.
create table systems.key (
  id uuid primary key,
  system uuid not null references systems.system (id),
  hash text not null unique,
  -- How the key ends, to tell it from another.
  hint text not null,
  created_at timestamptz not null,
  -- A key that was followed by another still counts until then.
  ends_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index key_system on systems.key (system, created_at);

-- What a system wants to hear, and where.
create table systems.webhook (
  id uuid primary key,
  system uuid not null references systems.system (id),
  url text not null,
  events text[] not null,
  -- Services it wants to hear of; null: all.
  services text[],
  secret_sealed text not null,
  -- Signs beside the new one until then.
  old_secret_sealed text,
  old_secret_until timestamptz,
  created_at timestamptz not null,
  -- Nothing is told from then on; what happens meanwhile waits.
  paused_at timestamptz,
  ended_at timestamptz
);
create unique index webhook_once on systems.webhook (system, url) where ended_at is null;

-- What is to be told to one webhook. The body names ids alone and stays as it was signed first.
create table systems.delivery (
  id uuid primary key,
  webhook uuid not null references systems.webhook (id),
  event text not null,
  body text not null,
  state text not null check (state in ('waiting', 'delivered', 'given-up')),
  -- Tries since it was told or told again.
  tries bigint not null,
  due_at timestamptz not null,
  -- A process makes the try and has it until then.
  leased_until timestamptz,
  created_at timestamptz not null
);
create index delivery_due on systems.delivery (due_at) where state = 'waiting';
create index delivery_webhook on systems.delivery (webhook, created_at desc);
create index delivery_created on systems.delivery (created_at);

-- What became of each try, in the order it was made: the status that was answered, or why there was none.
create table systems.attempt (
  delivery uuid not null references systems.delivery (id) on delete cascade,
  position bigint not null,
  at timestamptz not null,
  status bigint,
  fault text,
  milliseconds bigint not null,
  primary key (delivery, position)
);

grant select, insert on systems.system, systems.key, systems.webhook to tongban_app;
grant update (name, contact_sealed, scopes, networks, requests_per_minute, expires_on, ended_at) on systems.system to tongban_app;
grant update (ends_at, revoked_at, last_used_at) on systems.key to tongban_app;
grant update (events, services, secret_sealed, old_secret_sealed, old_secret_until, paused_at, ended_at) on systems.webhook to tongban_app;
grant select, insert, delete on systems.delivery to tongban_app;
grant update (state, tries, due_at, leased_until) on systems.delivery to tongban_app;
grant select, insert on systems.attempt to tongban_app;

-- Administrators keep systems and keys; a system sees the own row. Keys are looked up as the platform itself.
alter table systems.system enable row level security;
alter table systems.system force row level security;
create policy administer on systems.system
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));
create policy own on systems.system for select
  using ((select app.actor_kind()) = 'system-key' and id = (select app.actor_id()::uuid));

alter table systems.key enable row level security;
alter table systems.key force row level security;
create policy administer on systems.key
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));

-- Webhooks are kept by their system, where its scopes say so, and by administrators.
alter table systems.webhook enable row level security;
alter table systems.webhook force row level security;
create policy administer on systems.webhook
  using ((select app.is_system()) or (select app.actor_holds('administrator')))
  with check ((select app.is_system()) or (select app.actor_holds('administrator')));
create policy own on systems.webhook
  using (
    (select app.actor_kind()) = 'system-key'
    and 'webhooks:manage' = any ((select app.actor_scopes())::text[])
    and system = (select app.actor_id()::uuid)
  )
  with check (
    (select app.actor_kind()) = 'system-key'
    and 'webhooks:manage' = any ((select app.actor_scopes())::text[])
    and system = (select app.actor_id()::uuid)
  );

-- Whoever sees a webhook sees what was told it, and may have it told again; only the platform tells something new.
alter table systems.delivery enable row level security;
alter table systems.delivery force row level security;
create policy system on systems.delivery using ((select app.is_system())) with check ((select app.is_system()));
create policy see on systems.delivery for select using (exists (select from systems.webhook where id = webhook));
create policy again on systems.delivery for update
  using (exists (select from systems.webhook where id = webhook))
  with check (exists (select from systems.webhook where id = webhook));

alter table systems.attempt enable row level security;
alter table systems.attempt force row level security;
create policy system on systems.attempt using ((select app.is_system())) with check ((select app.is_system()));
create policy see on systems.attempt for select using (exists (select from systems.delivery where id = delivery));
