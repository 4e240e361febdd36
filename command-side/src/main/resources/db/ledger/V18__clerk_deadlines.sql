-- A deadline as the shared fold gives it. The table is made anew from entry 0.

DROP TABLE clerk.due;

CREATE TABLE clerk.due (
  stream     text        NOT NULL,
  name       text        NOT NULL,
  due_on     date,
  open       boolean     NOT NULL,
  recording  text        NOT NULL CHECK (recording IN ('NOT_NEEDED', 'AWAITED', 'RECORDED')),
  ended      date,
  caused_by  bigint      NOT NULL,
  touched_at timestamptz NOT NULL,
  PRIMARY KEY (stream, name)
);

CREATE INDEX due_unrecorded ON clerk.due (due_on, stream, name) WHERE recording = 'AWAITED';

GRANT SELECT, INSERT, UPDATE, DELETE ON clerk.due TO ${command};

UPDATE clerk.progress SET next = 0;
