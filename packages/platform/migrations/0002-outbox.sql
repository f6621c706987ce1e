-- Every message that ever left by the outbox, for ever. Sealed where it concerns a person.
create table app.message (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  type text not null,
  body jsonb not null,
  -- when it was put here, by the database's clock; what a message states of time stands in its body
  at timestamptz not null default now()
);

-- A reaction's effect and this row are one transaction, so that each message takes effect once in each room.
create table app.delivered (
  message uuid not null references app.message (id),
  reaction text not null,
  at timestamptz not null,
  primary key (message, reaction)
);

grant select on app.message to tongban_app;
grant select, insert on app.delivered to tongban_app;

-- What rooms tell each other is for the rooms: no person and no official reads it. app.send writes as the owner.
alter table app.message enable row level security;
alter table app.message force row level security;
create policy system on app.message for select to tongban_app using ((select app.is_system()));
create policy send on app.message to current_user using (true) with check (true);

alter table app.delivered enable row level security;
alter table app.delivered force row level security;
create policy system on app.delivered to tongban_app using ((select app.is_system())) with check ((select app.is_system()));

insert into graphile_worker._private_tasks (identifier) values ('deliver') on conflict do nothing;

-- The only way into the outbox: keeps the messages and makes a job of each, in the caller's transaction.
-- It writes the jobs itself, since graphile_worker.add_job notifies, and a transaction that notifies commits alone: no two of them share
-- a write to the disk. The application wakes the workers after its commit instead; a wake that is lost costs a second.
create function app.send(messages jsonb) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with sent as (
    insert into app.message (id, type, body)
    select (entry ->> 'id')::uuid, entry ->> 'type', entry -> 'body'
    from jsonb_array_elements(messages) with ordinality as list (entry, number)
    order by number
    returning position, id, body
  )
  insert into graphile_worker._private_jobs (task_id, payload)
  select task.id, json_build_object('id', sent.id, 'position', sent.position, 'message', sent.body)
  from sent, graphile_worker._private_tasks as task
  where task.identifier = 'deliver'
  order by sent.position
$$;

revoke all on function app.send (jsonb) from public;
grant execute on function app.send (jsonb) to tongban_app;

-- What running jobs takes for a role that does not own graphile-worker's tables; it makes jobs by app.send alone. The workers'
-- connections run for the system; a job carries its message, so nobody else sees one.
grant usage on schema graphile_worker to tongban_app;
grant select on graphile_worker.migrations, graphile_worker.jobs to tongban_app;
grant select, insert on graphile_worker._private_tasks to tongban_app;
grant select, update, delete on graphile_worker._private_jobs to tongban_app;
grant select, update on graphile_worker._private_job_queues to tongban_app;
create policy tongban_app on graphile_worker._private_tasks to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy tongban_app on graphile_worker._private_jobs to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy tongban_app on graphile_worker._private_job_queues to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
