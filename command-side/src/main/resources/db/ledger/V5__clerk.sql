-- What the clerk watches, folded from the ledger: nothing here that reading from entry 0 would not give again.

CREATE TABLE clerk.due (
  stream     text        NOT NULL PRIMARY KEY,
  due_on     date,
  answered   boolean     NOT NULL,
  recorded   boolean     NOT NULL,
  caused_by  bigint      NOT NULL,
  touched_at timestamptz NOT NULL
);

CREATE INDEX due_unrecorded ON clerk.due (due_on, stream) WHERE NOT answered AND NOT recorded;

-- One row: the first entry that was not read yet.
CREATE TABLE clerk.progress (
  singleton boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (singleton),
  next      bigint  NOT NULL
);

INSERT INTO clerk.progress (next) VALUES (0);

-- As db-scheduler 16 asks for.
CREATE TABLE clerk.scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX execution_time_idx ON clerk.scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON clerk.scheduled_tasks (last_heartbeat);

GRANT USAGE ON SCHEMA clerk TO ${command};
GRANT SELECT, INSERT, UPDATE, DELETE ON clerk.due, clerk.scheduled_tasks TO ${command};
GRANT SELECT, UPDATE ON clerk.progress TO ${command};
