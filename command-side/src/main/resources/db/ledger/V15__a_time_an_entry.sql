-- Each entry of a batch has its own time, because whoever hands a command in stamps and hashes it there. What must stand
-- where is said once, by the entry that is a command's first in its stream.

DROP FUNCTION ledger.append(
  bigint, bigint, bytea, timestamptz, text[], text[], bigint[],
  text[], text[], text[], bigint[], bytea[], bytea[], uuid[], bytea[], int[]);

-- Appends a batch: one statement, one round trip, one commit. The head moves only from the size that the batch was built
-- on; false says that it stands elsewhere. A stream that does not stand where it must, or a command that was recorded
-- before, is a unique_violation, and then nothing of the batch is there. The arrays have an element for each entry: times
-- are microseconds since 1970, firsts says whether an entry is a command's first in its stream, and the last three are null
-- but for a command's first entry. The scalar subqueries are there because PostgreSQL never hashes them.
CREATE FUNCTION ledger.append(
  expected_size bigint, new_size bigint, new_frontier bytea, at timestamptz,
  times bigint[], types text[], stream_types text[], stream_ids text[], sequences bigint[], firsts boolean[],
  leaf_hashes bytea[], entries bytea[], command_ids uuid[], body_hashes bytea[], counts int[]
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger.head SET size = new_size, frontier = new_frontier, recorded_at = at WHERE size = expected_size;
  IF NOT FOUND THEN
    RETURN false;
  END IF;

  IF EXISTS (
    SELECT FROM unnest(stream_types, stream_ids, sequences, firsts, command_ids)
      AS n(stream_type, stream_id, sequence, first, command_id)
    WHERE n.first AND n.sequence <> coalesce(
        (SELECT e.sequence + 1 FROM ledger.entry e
         WHERE e.stream_id = n.stream_id AND e.stream_type = n.stream_type ORDER BY e.sequence DESC LIMIT 1), 0)
      OR (SELECT e.index FROM ledger.entry e WHERE e.command_id = n.command_id LIMIT 1) IS NOT NULL
  ) THEN
    RAISE unique_violation USING MESSAGE = 'A stream does not stand where it must, or a command was recorded before';
  END IF;

  INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash, bytes,
    command_id, body_hash, command_entries)
  SELECT expected_size + n.place - 1, timestamptz 'epoch' + n.time * interval '1 microsecond',
    n.type, n.stream_type, n.stream_id, n.sequence, n.leaf_hash, n.bytes, n.command_id, n.body_hash, n.command_entries
  FROM unnest(times, types, stream_types, stream_ids, sequences, leaf_hashes, entries, command_ids, body_hashes, counts)
    WITH ORDINALITY
    AS n(time, type, stream_type, stream_id, sequence, leaf_hash, bytes, command_id, body_hash, command_entries, place);
  RETURN true;
END $$;
