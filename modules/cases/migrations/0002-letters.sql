-- Documents in which the authority told the applicant what happened, signed with its key: one for an event of the case at most.
create table cases.letter (
  case_id uuid not null references cases.case (id),
  position bigint not null,
  kind text not null check (kind in ('receipt', 'acceptance', 'correction', 'rejection', 'special-procedure', 'extension', 'grant', 'refusal')),
  -- SHA-256 of the signed document, which is also its address among the files.
  file text not null check (file ~ '^[0-9a-f]{64}$'),
  -- Ends the address in its QR code: whoever has the letter has it, and nobody guesses it.
  code text not null unique,
  signed_at timestamptz not null,
  primary key (case_id, position)
);

grant select, insert on cases.letter to tongban_app;

-- Whoever may see a case may see what was told about it, but for the receipt: its query password is not for officials. At a counter it is
-- read as the person who is present and printed for them, so the clerk who prints it can read the password on the paper.
alter table cases.letter enable row level security;
alter table cases.letter force row level security;
create policy with_case on cases.letter for select to tongban_app
  using (
    exists (select from cases.case where id = case_id)
    and ((select app.actor_kind()) is distinct from 'official' or kind <> 'receipt')
  );
create policy system on cases.letter for insert to tongban_app with check ((select app.is_system()));
