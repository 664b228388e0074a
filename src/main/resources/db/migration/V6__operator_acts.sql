-- What operators have done by commands, each as a line of the audit log: the server has a log, and
-- commands have none. It tells these lines there and forgets them.
CREATE TABLE operator_act (
  id   INTEGER PRIMARY KEY,
  line TEXT NOT NULL
) STRICT;
