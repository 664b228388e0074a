package gondulf.setup;

import gondulf.language.Words;

/// What is looked at, in the order in which it is told. The name of a check never changes: links
/// and scripts hold it.
enum Check {
  ADDRESS(Topic.ADDRESS),
  NAME(Topic.ADDRESS),
  HTTPS(Topic.PAGE),
  REDIRECTS(Topic.PAGE),
  PAGE(Topic.PAGE),
  PLAIN_HTTP(Topic.PAGE),
  WWW(Topic.PAGE),
  METADATA_LINK(Topic.SERVER),
  OLDER_LINKS(Topic.SERVER),
  MAIL(Topic.PROOF),
  DNS_RECORD(Topic.PROOF),
  SIGN_IN(Topic.PROOF),
  NEWER_APPS(Topic.APPS),
  OLDER_APPS(Topic.APPS);

  private final Topic topic;

  Check(Topic topic) {
    this.topic = topic;
  }

  Topic topic() {
    return topic;
  }

  String id() {
    return Words.key(this);
  }
}
