-- Another system reads where the cases of its department stand, and where its scopes say so what was applied for. Nothing else of a case
-- is for it, and it writes nothing.
create policy other_system on cases.case for select to tongban_app
  using (
    (select app.actor_kind()) = 'system-key'
    and 'cases:read' = any ((select app.actor_scopes())::text[])
    and departments && (select app.actor_departments())
  );

create policy other_system on cases.document as restrictive to tongban_app
  using (
    (select app.actor_kind()) <> 'system-key'
    or (kind = 'application' and 'cases:answers' = any ((select app.actor_scopes())::text[]))
  )
  with check ((select app.actor_kind()) <> 'system-key');

create policy other_system on cases.event as restrictive to tongban_app using ((select app.actor_kind()) <> 'system-key');
create policy other_system on cases.timer as restrictive to tongban_app using ((select app.actor_kind()) <> 'system-key');
create policy other_system on cases.told as restrictive to tongban_app using ((select app.actor_kind()) <> 'system-key');
create policy other_system on cases.letter as restrictive to tongban_app using ((select app.actor_kind()) <> 'system-key');
create policy other_system on cases.command as restrictive to tongban_app using ((select app.actor_kind()) <> 'system-key');
