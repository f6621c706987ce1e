-- Another system reads the licences that its department issued, where its scopes say so.
create policy other_system on licences.licence for select to tongban_app
  using (
    (select app.actor_kind()) = 'system-key'
    and 'licences:read' = any ((select app.actor_scopes())::text[])
    and issuer = any ((select app.actor_departments())::text[])
  );
