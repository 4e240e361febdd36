-- The newest migration stands where every role may read it, so that whoever looks at the schema knows whether it is a newer version's.
DO $$
DECLARE newest text := 'migration ' || (SELECT max(version::int) FROM view.flyway_schema_history WHERE success AND version ~ '^[0-9]+$');
BEGIN
  IF obj_description('view'::regnamespace, 'pg_namespace') IS DISTINCT FROM newest THEN
    EXECUTE format('COMMENT ON SCHEMA view IS %L', newest);
  END IF;
END $$;
