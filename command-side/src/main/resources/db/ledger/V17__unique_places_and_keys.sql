-- What may be there once is a unique key: a place in a stream, and a command. Before, both were looked up under the head's
-- lock, which took a lone command a tenth longer and held only for who appends through the function below. If entry is ever
-- partitioned by index, these keys become each partition's own, and looking up what earlier partitions hold comes back.

DROP INDEX ledger.entry_of_stream;
DROP INDEX ledger.entry_of_command;
CREATE UNIQUE INDEX entry_of_stream ON ledger.entry (stream_id, stream_type, sequence);
CREATE UNIQUE INDEX entry_of_command ON ledger.entry (command_id) WHERE command_id IS NOT NULL;

DROP FUNCTION ledger.append(
  bigint, bigint, bytea, timestamptz, bigint[], text[], text[], text[], bigint[], boolean[],
  bytea[], bytea[], uuid[], bytea[], int[]);

-- Appends a batch: one statement, one round trip, one commit. The head moves only from the size that the batch was built
-- on; false says that it stands elsewhere. A stream that does not stand where it must, or a command that was recorded
-- before, is a unique_violation, and then nothing of the batch is there. The arrays have an element for each entry: times
-- are microseconds since 1970, follows says whether what stands before an entry in its stream must be there already, and the
-- last three are null but for a command's first entry. The scalar subquery is there because PostgreSQL never hashes it, and
-- the arrays of the rows are unnested beside each other because PostgreSQL stores what FROM unnests before it reads it.
CREATE FUNCTION ledger.append(
  expected_size bigint, new_size bigint, new_frontier bytea, at timestamptz,
  times bigint[], types text[], stream_types text[], stream_ids text[], sequences bigint[], follows boolean[],
  leaf_hashes bytea[], entries bytea[], command_ids uuid[], body_hashes bytea[], counts int[]
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger.head SET size = new_size, frontier = new_frontier, recorded_at = at WHERE size = expected_size;
  IF NOT FOUND THEN
    RETURN false;
  END IF;

  IF true = ANY (follows) AND EXISTS (
    SELECT FROM unnest(stream_types, stream_ids, sequences, follows) AS n(stream_type, stream_id, sequence, follows)
    WHERE n.follows AND (
      SELECT e.index FROM ledger.entry e
      WHERE e.stream_id = n.stream_id AND e.stream_type = n.stream_type AND e.sequence = n.sequence - 1) IS NULL
  ) THEN
    RAISE unique_violation USING MESSAGE = 'A stream does not stand where it must';
  END IF;

  INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence, leaf_hash, bytes,
    command_id, body_hash, command_entries)
  SELECT n.index, timestamptz 'epoch' + n.time * interval '1 microsecond',
    n.type, n.stream_type, n.stream_id, n.sequence, n.leaf_hash, n.bytes, n.command_id, n.body_hash, n.command_entries
  FROM (SELECT generate_series(expected_size, new_size - 1) AS index, unnest(times) AS time, unnest(types) AS type,
    unnest(stream_types) AS stream_type, unnest(stream_ids) AS stream_id, unnest(sequences) AS sequence,
    unnest(leaf_hashes) AS leaf_hash, unnest(entries) AS bytes, unnest(command_ids) AS command_id,
    unnest(body_hashes) AS body_hash, unnest(counts) AS command_entries) AS n;
  RETURN true;
END $$;
