-- Said first, and clearly, rather than by what an older server does not know.
DO $$ BEGIN
  IF current_setting('server_version_num')::int < 150000 THEN
    RAISE EXCEPTION 'Candour needs PostgreSQL 15 or newer, and this server is PostgreSQL %',
      current_setting('server_version')
      USING HINT = 'Upgrade the server with pg_upgrade; PostgreSQL 18 is what Candour is tested with.';
  END IF;
END $$;
