-- On whose behalf a transaction runs, as db.transaction(actor, fn) said when it began; policies of row-level security ask here.
-- In a policy write (select app.actor_party()), so that it is asked once for a statement and not once for a row.
grant usage on schema app to tongban_app;

create function app.actor() returns jsonb
  language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '')::jsonb;

-- nobody, person, official, system-key (another system that calls with a key) or system (the platform itself)
create function app.actor_kind() returns text
  language sql stable parallel safe
  return coalesce(app.actor() ->> 'kind', 'nobody');

create function app.actor_id() returns text
  language sql stable parallel safe
  return app.actor() ->> 'id';

-- person:<uuid> or organisation:<uuid>: for whom the person acts at the moment
create function app.actor_party() returns text
  language sql stable parallel safe
  return app.actor() ->> 'party';

-- the services in which the person may act for that party, {*} for all of them; empty for everybody else
create function app.actor_services() returns text[]
  language sql stable parallel safe
  return array(select jsonb_array_elements_text(coalesce(app.actor() -> 'services', '[]')));

-- the departments in which an official holds any role, or for which another system asks; empty for everybody else
create function app.actor_departments() returns text[]
  language sql stable parallel safe
  return array(select jsonb_array_elements_text(coalesce(app.actor() -> 'departments', '[]')));

-- roles as clerk@hall; empty for everybody but officials
create function app.actor_roles() returns text[]
  language sql stable parallel safe
  return array(select jsonb_array_elements_text(coalesce(app.actor() -> 'roles', '[]')));

-- what another system may do, as cases:read; empty for everybody else
create function app.actor_scopes() returns text[]
  language sql stable parallel safe
  return array(select jsonb_array_elements_text(coalesce(app.actor() -> 'scopes', '[]')));

create function app.is_system() returns boolean
  language sql stable parallel safe
  return app.actor_kind() = 'system';

-- whether an official holds this role in any department; false for everybody else
create function app.actor_holds(role text) returns boolean
  language sql stable parallel safe
  return exists (select from unnest(app.actor_roles()) as held where split_part(held, '@', 1) = role);
