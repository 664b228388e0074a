package gondulf.setup;

/// What several checks are about, as a part of the report.
enum Topic {
  ADDRESS,
  PAGE,
  SERVER,
  PROOF,
  APPS
}
