-- The reading log: who looked at what is not public. Not a view: it cannot be made anew.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'reading') THEN
    CREATE SCHEMA reading;
  END IF;
END $$;

CREATE TABLE reading.reading (
  number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  account text        NOT NULL,
  client  text,
  kind    text        NOT NULL,
  what    text        NOT NULL,
  entry   bigint      NOT NULL
);
CREATE INDEX reading_of_account ON reading.reading (account, number);

CREATE FUNCTION reading.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the reading log is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reading.reading
  FOR EACH STATEMENT EXECUTE FUNCTION reading.refuse_change();
