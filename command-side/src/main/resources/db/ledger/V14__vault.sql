-- The keys of persons, each wrapped under a master key that is not in the database. Only the vault's role reads and
-- writes them; the query side reaches them through one function, a person at a time.

CREATE TABLE vault.person_key (
  subject   text        NOT NULL PRIMARY KEY,
  master    text,
  wrapped   bytea,
  erased_at timestamptz,
  CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL) AND (wrapped IS NULL) = (master IS NULL))
);

CREATE FUNCTION vault.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The personal data of % was erased', OLD.subject USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER erased_for_good BEFORE UPDATE OR DELETE ON vault.person_key
  FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_revival();

-- One person's key as it is wrapped; no row if there is none or it was destroyed.
CREATE FUNCTION vault.wrapped_key(of_subject text) RETURNS TABLE (master text, wrapped bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT k.master, k.wrapped FROM vault.person_key k WHERE k.subject = of_subject AND k.wrapped IS NOT NULL
$$;

-- Destroys the keys of all whose erasure is recorded. A crash may come after the entry and before the key is gone.
CREATE FUNCTION vault.destroy_erased() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE vault.person_key k SET master = NULL, wrapped = NULL, erased_at = now()
  WHERE k.erased_at IS NULL AND EXISTS (
    SELECT FROM ledger.entry e
    WHERE e.stream_type = 'person' AND e.stream_id = k.subject AND e.type = 'person.data-erased')
$$;

REVOKE ALL ON FUNCTION vault.wrapped_key(text), vault.destroy_erased() FROM PUBLIC;
GRANT USAGE ON SCHEMA vault TO ${vault}, ${query};
GRANT SELECT, INSERT, UPDATE ON vault.person_key TO ${vault};
GRANT EXECUTE ON FUNCTION vault.destroy_erased() TO ${vault};
GRANT EXECUTE ON FUNCTION vault.wrapped_key(text) TO ${query};
