-- One line for each thing that the migrations make, or that somebody made beside them.
WITH ours AS (
  SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
  WHERE nspname IN ('ledger', 'clerk', 'vault', 'view', 'reading')
), relation AS (
  SELECT c.*, n.nspname,
    n.nspname = 'view' AND c.relname NOT IN
      ('progress', 'token_entry', 'dead_letter', 'checked', 'proof', 'halt', 'flyway_schema_history') AS of_a_view
  FROM pg_class c JOIN ours n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
), line AS (
  SELECT format('schema %s owner %s rights %s', n.nspname, n.nspowner::regrole,
    (SELECT string_agg(a::text, ' ' ORDER BY a::text COLLATE "C")
     FROM unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a)) AS said
  FROM ours n
  UNION ALL
  SELECT format('newest %s %s', n.nspname, obj_description(n.oid, 'pg_namespace')) FROM ours n WHERE n.nspname IN ('ledger', 'view')
  UNION ALL
  SELECT format('table %s.%s kind %s %s owner %s rights %s%s%s%s', r.nspname, r.relname, r.relkind, r.relpersistence,
    r.relowner::regrole,
    -- All rights on a table are one more since PostgreSQL 17: to maintain it.
    (SELECT string_agg(replace(a::text, '=arwdDxtm/', '=arwdDxt/'), ' ' ORDER BY a::text COLLATE "C")
     FROM unnest(coalesce(r.relacl, acldefault(CASE r.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", r.relowner))) a),
    CASE WHEN r.relrowsecurity OR r.relforcerowsecurity THEN ' row security' ELSE '' END,
    CASE WHEN r.relkind IN ('v', 'm') THEN ' ' || md5(pg_get_viewdef(r.oid)) ELSE '' END,
    (SELECT ' inherits ' || string_agg(i.inhparent::regclass::text, ' ') FROM pg_inherits i WHERE i.inhrelid = r.oid))
  FROM relation r WHERE NOT r.of_a_view
  UNION ALL
  SELECT format('table view.%s owner %s rights %s', r.relname, r.relowner::regrole, r.relacl)
  FROM relation r
  WHERE r.of_a_view AND (r.relkind <> 'r' OR r.relpersistence <> 'p' OR r.relrowsecurity OR r.relowner <> (SELECT nspowner FROM ours WHERE nspname = 'view')
    OR (r.relacl IS NOT NULL AND r.relacl::text <> acldefault('r', r.relowner)::text))
  UNION ALL
  SELECT format('child %s of %s', i.inhrelid::regclass, i.inhparent::regclass)
  FROM pg_inherits i JOIN relation r ON r.oid = i.inhparent
  UNION ALL
  SELECT format('column %s.%s.%s %s%s%s%s%s%s', r.nspname, r.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
    CASE WHEN a.attidentity::text <> '' THEN ' identity ' || a.attidentity::text ELSE '' END,
    CASE WHEN a.attgenerated::text <> '' THEN ' generated ' || a.attgenerated::text ELSE '' END,
    (SELECT ' default ' || pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = r.oid AND d.adnum = a.attnum),
    ' rights ' || a.attacl::text)
  FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE r.relkind <> 'S' AND (NOT r.of_a_view OR a.attacl IS NOT NULL)
  UNION ALL
  SELECT format('constraint %s.%s %s %s%s', r.nspname, r.relname, c.conname, pg_get_constraintdef(c.oid),
    CASE WHEN c.convalidated THEN '' ELSE ' not valid' END)
  FROM relation r JOIN pg_constraint c ON c.conrelid = r.oid
  -- PostgreSQL 18 lists NOT NULL here too; a column's own line says it on every version.
  WHERE NOT r.of_a_view AND (c.contype <> 'n' OR NOT c.convalidated)
  UNION ALL
  SELECT format('index %s.%s %s%s', r.nspname, r.relname, pg_get_indexdef(i.indexrelid),
    CASE WHEN i.indisvalid AND i.indisready AND i.indislive THEN '' ELSE ' not valid' END)
  FROM relation r JOIN pg_index i ON i.indrelid = r.oid WHERE NOT r.of_a_view
  UNION ALL
  SELECT format('trigger %s.%s %s enabled %s', r.nspname, r.relname, pg_get_triggerdef(t.oid), t.tgenabled)
  FROM relation r JOIN pg_trigger t ON t.tgrelid = r.oid WHERE NOT t.tgisinternal
  UNION ALL
  SELECT format('rule %s.%s %s', r.nspname, r.relname, pg_get_ruledef(w.oid))
  FROM relation r JOIN pg_rewrite w ON w.ev_class = r.oid WHERE r.relkind NOT IN ('v', 'm')
  UNION ALL
  SELECT format('policy %s.%s %s', r.nspname, r.relname, p.polname)
  FROM relation r JOIN pg_policy p ON p.polrelid = r.oid
  UNION ALL
  SELECT format('function %s.%s(%s) body %s owner %s rights %s', n.nspname, p.proname,
    pg_get_function_identity_arguments(p.oid),
    CASE WHEN p.prokind IN ('f', 'p', 'w') THEN md5(pg_get_functiondef(p.oid)) ELSE p.prokind::text END, p.proowner::regrole,
    (SELECT string_agg(a::text, ' ' ORDER BY a::text COLLATE "C")
     FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a))
  FROM ours n JOIN pg_proc p ON p.pronamespace = n.oid
  -- What PostgreSQL's own module for trigrams brings belongs to whoever installed it, and is its own affair.
  WHERE NOT EXISTS (
    SELECT 1 FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e' AND e.extname = 'pg_trgm')
  UNION ALL
  SELECT format('default rights %s %s for %s: %s', coalesce(n.nspname, 'everywhere'), d.defaclobjtype, d.defaclrole::regrole, d.defaclacl)
  FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
  WHERE d.defaclnamespace = 0 OR d.defaclnamespace IN (SELECT oid FROM ours)
  UNION ALL
  SELECT format('operator or type %s.%s', n.nspname, t.typname) FROM ours n JOIN pg_type t ON t.typnamespace = n.oid
  WHERE t.typtype IN ('d', 'e', 'r') OR (t.typtype = 'c' AND (SELECT relkind FROM pg_class WHERE oid = t.typrelid) = 'c')
  UNION ALL
  SELECT format('role %s%s%s%s%s%s', r.rolname,
    CASE WHEN r.rolsuper THEN ' superuser' ELSE '' END, CASE WHEN r.rolcreaterole THEN ' createrole' ELSE '' END,
    CASE WHEN r.rolbypassrls THEN ' bypassrls' ELSE '' END, CASE WHEN r.rolreplication THEN ' replication' ELSE '' END,
    (SELECT ' member of ' || string_agg(m.roleid::regrole::text, ' ' ORDER BY m.roleid::regrole::text)
     FROM pg_auth_members m WHERE m.member = r.oid))
  FROM pg_roles r WHERE r.rolname IN ('candour_command', 'candour_query', 'candour_vault', 'candour_owner')
  UNION ALL
  SELECT format('member %s of %s', m.member::regrole, m.roleid::regrole) FROM pg_auth_members m
  WHERE m.roleid IN (SELECT oid FROM pg_roles
    WHERE rolname IN ('candour_command', 'candour_query', 'candour_vault', 'candour_owner'))
  UNION ALL
  SELECT format('setting %s %s', coalesce(nullif(s.setrole, 0)::regrole::text, 'everybody'), c)
  FROM pg_db_role_setting s CROSS JOIN unnest(s.setconfig) c
  WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    AND c ~ '^(search_path|session_replication_role|row_security|check_function_bodies|event_triggers)='
  UNION ALL
  SELECT format('event trigger %s', evtname) FROM pg_event_trigger
  UNION ALL
  SELECT format('session_replication_role %s', current_setting('session_replication_role'))
)
SELECT said FROM line ORDER BY said COLLATE "C"
