create schema notices;
grant usage on schema notices to tongban_app;

-- Texts of notices as the city's administration wrote them, each change a row; without one the text that the house ships applies.
create table notices.template (
  kind text not null,
  language text not null check (language in ('zh', 'en')),
  version bigint not null,
  -- All three or none: none goes back to what the house ships.
  subject text,
  text text,
  mail text,
  author uuid not null,
  author_name text not null,
  at timestamptz not null,
  primary key (kind, language, version),
  check (num_nulls(subject, text, mail) in (0, 3))
);

-- What a party was told, word for word in both languages, for ever.
create table notices.notice (
  id uuid primary key,
  -- Who ordered it, so that the order carried out twice tells once.
  request text not null unique,
  kind text not null,
  recipient text not null check (recipient ~ '^(person|organisation):'),
  -- What it is about: an agent for some services reads of those alone. Null concerns all.
  service text,
  -- Where it leads, in the words of whoever ordered it: case:<id>.
  about text,
  -- When that happened which it tells: what happened first is told first, in whatever order the notices were written.
  happened_at timestamptz not null,
  sealed text not null,
  at timestamptz not null
);
create index notice_recipient on notices.notice (recipient, happened_at desc, id desc);
create index notice_about on notices.notice (about) where about is not null;

-- Who opened a notice first when: the mark of what is unread, and the proof that it arrived.
create table notices.reading (
  notice uuid not null references notices.notice (id),
  person uuid not null,
  at timestamptz not null,
  primary key (notice, person)
);
create index reading_person on notices.reading (person, notice);

-- Mails: of a notice, or of the account alone. What one says is kept until the mail server has it, or has turned it away for good.
create table notices.mail (
  id uuid primary key,
  notice uuid references notices.notice (id),
  kind text not null,
  person uuid not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  sealed text,
  -- What the mail server answered; null where it could not be reached for too long.
  code bigint,
  since timestamptz not null,
  at timestamptz not null,
  unique (notice, person)
);
create index mail_person on notices.mail (person, since desc);

-- Append-only: what was told stays told, as it was.
grant select, insert on notices.template, notices.notice, notices.reading, notices.mail to tongban_app;
grant update (state, sealed, code, at) on notices.mail to tongban_app;

-- Templates name nobody; only administrators write them, each under the own name.
alter table notices.template enable row level security;
alter table notices.template force row level security;
create policy read on notices.template for select to tongban_app using ((select app.actor_kind()) in ('official', 'system'));
create policy write on notices.template for insert to tongban_app
  with check (
    (select app.actor_kind()) = 'official'
    and author::text = (select app.actor_id())
    and exists (select from unnest((select app.actor_roles())) as role where role like 'administrator@%')
  );

alter table notices.notice enable row level security;
alter table notices.notice force row level security;
create policy system on notices.notice to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy recipient on notices.notice for select to tongban_app
  using (
    (select app.actor_kind()) = 'person'
    and recipient = (select app.actor_party())
    and (select app.actor_services()) && array[service, '*']
  );

-- Nobody reads in another's name, nor what is not theirs to read.
alter table notices.reading enable row level security;
alter table notices.reading force row level security;
create policy system on notices.reading for select to tongban_app using ((select app.is_system()));
create policy own on notices.reading for select to tongban_app
  using ((select app.actor_kind()) = 'person' and person::text = (select app.actor_id()));
create policy read on notices.reading for insert to tongban_app
  with check (
    (select app.actor_kind()) = 'person'
    and person::text = (select app.actor_id())
    and exists (select from notices.notice where id = notice)
  );

alter table notices.mail enable row level security;
alter table notices.mail force row level security;
create policy system on notices.mail to tongban_app using ((select app.is_system())) with check ((select app.is_system()));
create policy own on notices.mail for select to tongban_app
  using ((select app.actor_kind()) = 'person' and person::text = (select app.actor_id()));
