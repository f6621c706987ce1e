-- What happens in a life or in a business: texts in each language, and the steps with the services that they lead to.
create table catalogue.life_event (
  id text primary key,
  place integer not null,
  entry jsonb not null
);
grant select, insert, update, delete on catalogue.life_event to tongban_app;
